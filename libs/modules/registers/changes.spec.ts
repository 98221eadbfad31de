import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '#kernel/refusal';
import { Installed } from '#platform/testing/installed';
import { changesOfMembers, type MemberChange } from './changes';
import { loadRegister } from './load-register';
import type { RegisteredMember } from './members';

let at: Installed;
const load = async (name: string, ...lines: string[]) => orThrow(await loadRegister(at.all.shop, { name, bytes: Buffer.from(lines.join('\n')), actor: { kind: 'cli' } }));
const SCHOOLS = 'urn,name,open_date,town,postcode';
const FULL = 'URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),Town,Postcode';
const changes = async (): Promise<MemberChange[]> => {
  const { members } = await at.shown<{ members: RegisteredMember[] }>('registered-members');
  return changesOfMembers(at.all.registers, members);
};
const brief = (all: MemberChange[]) => all.map(({ member, register, changes: what, suggestions }) => [member.ref, register, what.map((one) => one.what).join(), suggestions.map(({ decide }) => decide).join()]);

beforeAll(async () => {
  at = await Installed.open();
  at.now = Date.UTC(2026, 5, 1, 9);
  const member = (ref: string, name: string, urn?: string, postcode?: string) => at.done('record-organisation', { ref, name, kind: 'school', ...(urn ? { urn } : {}), ...(postcode ? { postcode } : {}) });
  await member('same', 'Same School', '100001');
  await member('renamed', 'Old Name', '100002');
  await member('moved', 'Moving School', '100003', 'N1 1AA');
  await member('closed', 'Closed School', '100004');
  await member('unknown', 'Mistyped School', '999999');
  await member('became', 'Became Academy', '100009');
  await member('without', 'No number');
  await member('gone', 'Withdrawn', '100002');
  await at.done('withdraw-organisation', { ref: 'gone', why: 'Entered twice.' });
  await load('2024-01-01.csv', SCHOOLS, '100001,Same School,,London,N1 1AA', '100002,Old Name,,,', '100003,Moving School,,London,N1 1AA', '100004,Closed School,,,', '100009,Became Academy,,,', '100010,Split,,,');
});
afterAll(() => at.remove());

describe('what changed for the members of an LCEP', () => {
  it('is nothing after the first version, except for numbers that no register has', async () =>
    expect(brief(await changes())).toEqual([['unknown', 'gias-schools', 'not-listed', 'check-urn']]));

  it('is what differs between the last two versions, with what the backbone may decide, and nothing changes by itself', async () => {
    await load('2025-01-01.csv', SCHOOLS, '100001,Same School,,London,N1 1AA', '100002,New Name,,,', '100003,Moving School,,London,N2 2BB', '100009,Became Academy,,,', '100010,Split,,,');
    await load('links.csv', 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate', '100004,100009,Became Academy,Successor - merged,31-08-2024', '100004,123456,Elsewhere,Successor - Split School,', '100009,100004,Closed School,Predecessor,');
    const before = await at.all.store.head();
    const all = await changes();
    expect(brief(all)).toEqual([
      ['closed', 'gias-schools', 'closed', 'leave,successor'],
      ['moved', 'gias-schools', 'moved', 'correct'],
      ['renamed', 'gias-schools', 'renamed', 'rename'],
      ['unknown', 'gias-schools', 'not-listed', 'check-urn'],
    ]);
    expect(all[0]).toMatchObject({ from: 1, to: 2, successors: [{ urn: '100009', how: 'Successor - merged', on: '2024-08-31', listed: true, member: 'became' }, { urn: '123456', on: null, listed: false, member: null }] });
    expect(all[0]!.suggestions[1]).toMatchObject({ command: 'record-organisation-change', fields: { organisation: 'closed', what: 'became-another', successor: 'became', happenedOn: '2024-08-31' } });
    expect(all[2]!.suggestions[0]).toEqual({
      decide: 'rename',
      what: 'renamed',
      says: 'gias-schools: called New Name',
      sentence: 'Old Name is called New Name in “Get Information About Schools: open schools” of 1 January 2025. Rename it; the history keeps the name of its day.',
      command: 'record-organisation-change',
      fields: { organisation: 'renamed', what: 'renamed', happenedOn: '2025-01-01', newName: 'New Name', because: 'As in “Get Information About Schools: open schools” of 1 January 2025.' },
    });
    expect(await at.all.store.head()).toBe(before);
  });

  it('is not told any more once the backbone has followed', async () => {
    for (const { member, suggestions } of (await changes()).filter(({ member }) => member.ref !== 'closed'))
      for (const { command, fields } of suggestions) if (command && fields) await at.done(command, { ref: `change-${member.ref}`, ...fields });
    expect(brief(await changes()).map(([ref]) => ref)).toEqual(['closed', 'unknown']);
  });

  it('is told of the status that the full extract gives, too', async () => {
    await load('2024-02-01.csv', FULL, '100001,Same School,Community school,Open,London,N1 1AA');
    await load('2025-02-01.csv', FULL, '100001,Same School,Academy converter,"Open, but proposed to close",London,N1 1AA');
    expect(brief(await changes())).toContainEqual(['same', 'gias-establishments', 'status,type', 'note,note']);
    await load('2025-03-01.csv', FULL, '100001,Same School,Academy converter,Closed,London,N1 1AA');
    expect(brief(await changes())).toContainEqual(['same', 'gias-establishments', 'closed', 'leave']);
  });

  it('stays told until it is recorded, also when newer versions say the same; of who is missing from a list of a part, nothing is told', async () => {
    await load('2025-04-01.csv', SCHOOLS, '100001,Same School,,London,N1 1AA', '100002,Newest Name,,,', '100003,Moving School,,London,N2 2BB', '100009,Became Academy,,,');
    const renamed = ['renamed', 'gias-schools', 'renamed', 'rename'];
    expect(brief(await changes())).toEqual(expect.arrayContaining([renamed, ['closed', 'gias-schools', 'closed', 'leave,successor']]));
    await load('2025-05-01.csv', SCHOOLS, '100001,Same School,,London,N1 1AA', '100002,Newest Name,,Ely,', '100003,Moving School,,London,N2 2BB', '100009,Became Academy,,,');
    expect((await changes()).find(({ member }) => member.ref === 'renamed')?.changes).toEqual([{ what: 'renamed', before: 'New Name', now: 'Newest Name' }, { what: 'moved', before: null, now: 'Ely' }]);
    await load('2026-01-01.csv', SCHOOLS, '100010,Split,,,');
    expect(brief(await changes()).map(([ref]) => ref)).toEqual(['same', 'unknown']);
  });
});
