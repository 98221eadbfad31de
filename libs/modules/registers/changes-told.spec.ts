import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '#kernel/refusal';
import { Installed } from '#platform/testing/installed';
import { changesTold } from './changes-told';
import { loadRegister } from './load-register';

let at: Installed;
const load = async (name: string, ...rows: string[]) => orThrow(await loadRegister(at.all.shop, { name, bytes: Buffer.from(['urn,name,open_date,town,postcode', ...rows].join('\n')), actor: { kind: 'cli' } }));
const told = (times = {}) => changesTold((asked) => at.all.desk.answer(asked), at.all.registers, 'camden', times);
const says = async () => (await told()).changes.flatMap(({ suggestions }) => suggestions.map((one) => one.says));

beforeAll(async () => {
  at = await Installed.open();
  at.now = Date.UTC(2026, 5, 1, 9);
  for (const [ref, urn] of [['alder', '100001'], ['birch', '100002'], ['cedar', '100003']] as const) await at.done('record-organisation', { ref, name: ref, kind: 'school', urn });
  await load('2025-01-01.csv', '100001,alder,,,', '100002,birch,,,', '100003,cedar,,,');
  await load('2025-02-01.csv', '100001,Alder Academy,,,', '100002,Birch Academy,,,', '100003,cedar,,,');
});
afterAll(() => at.remove());

describe('what a register tells of a member and the backbone sets aside', () => {
  it('is not told any more, but with its reason apart', async () => {
    expect(await says()).toEqual(['gias-schools: called Alder Academy', 'gias-schools: called Birch Academy']);
    await at.done('record-register-dismissal', { ref: 'd-1', organisation: 'alder', says: 'gias-schools: called Alder Academy', dismissedOn: '2025-02-03', because: 'The sign at the door says alder.' });
    expect(await says()).toEqual(['gias-schools: called Birch Academy']);
    expect((await told()).dismissed).toMatchObject([{ ref: 'd-1', organisation: 'alder', name: 'alder', says: 'gias-schools: called Alder Academy', because: 'The sign at the door says alder.' }]);
  });

  it('was told before that day, and as known before it was recorded', async () => {
    expect((await told({ on: '2025-02-02' })).changes).toHaveLength(2);
    const head = await at.all.store.head();
    expect((await told({ knownAt: String(head - 1) })).changes).toHaveLength(2);
  });

  it('stays set aside while newer versions say the same, and is told again when one says something else', async () => {
    await load('2025-03-01.csv', '100001,Alder Academy,,,', '100002,Birch Academy,,,', '100003,cedar,,,');
    expect(await says()).toEqual(['gias-schools: called Birch Academy']);
    await load('2025-04-01.csv', '100001,Alder College,,,', '100002,Birch Academy,,,', '100003,cedar,,,');
    expect(await says()).toEqual(['gias-schools: called Alder College', 'gias-schools: called Birch Academy']);
    expect((await told()).dismissed).toEqual([]);
  });

  it('is told again when its setting aside is withdrawn', async () => {
    await at.done('record-register-dismissal', { ref: 'd-2', organisation: 'birch', says: 'gias-schools: called Birch Academy', dismissedOn: '2025-04-02', because: 'Not yet.' });
    expect(await says()).toEqual(['gias-schools: called Alder College']);
    await at.done('withdraw-register-dismissal', { ref: 'd-2', why: 'It is so now.' });
    expect(await says()).toEqual(['gias-schools: called Alder College', 'gias-schools: called Birch Academy']);
  });

  it('is no business of a member that has left', async () => {
    await at.done('record-organisation-change', { ref: 'c-1', organisation: 'birch', what: 'left', happenedOn: '2025-05-01' });
    expect(await says()).toEqual(['gias-schools: called Alder College']);
  });
});
