import type { JsonObject } from '#kernel/json';
import { folded } from '#registers/folded';
import type { RegisterReader, RegisterVersion } from '#registers/port';
import type { RegisteredOrganisation } from '#registers/register';
import type { RegisteredMember } from './members';

/** What differs for a member between the version before and the newest. */
export interface RegisterChange {
  readonly what: 'closed' | 'opened' | 'renamed' | 'moved' | 'type' | 'status' | 'not-listed';
  readonly before: string | null;
  readonly now: string | null;
}
/** The school that a member became, as the links say. */
export interface Successor {
  readonly urn: string;
  readonly name: string | null;
  readonly how: string;
  readonly on: string | null;
  /** Whether a current register lists it. */
  readonly listed: boolean;
  /** Its ref, where it is a member already. */
  readonly member: string | null;
}
/** Something the backbone may decide. Nothing changes by itself. */
export interface Suggestion {
  readonly decide: 'rename' | 'correct' | 'leave' | 'successor' | 'check-urn';
  readonly sentence: string;
  /** The command that would do it, where there is one, and what to send. */
  readonly command?: string;
  readonly fields?: JsonObject;
}
export interface MemberChange {
  readonly member: RegisteredMember;
  readonly register: string;
  readonly from: number | null;
  readonly to: number;
  readonly changes: readonly RegisterChange[];
  readonly successors: readonly Successor[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * The members whose entry changed from the version before to the newest one, and those that no register lists: with what the
 * backbone may decide. What the record says already is not suggested.
 */
export function changesOfMembers(registers: RegisterReader, members: readonly RegisteredMember[]): MemberChange[] {
  const versions = registers.versions().filter(({ scheme, organisations }) => scheme === 'urn' && organisations > 0);
  const pairs = registers.current().filter((one) => versions.some(({ version }) => version === one.version));
  const refs = new Map(members.map(({ urn, ref }) => [urn, ref]));
  const listedIn = (urn: string) => pairs.find(({ version }) => registers.organisation(version, urn) !== undefined);
  return members.flatMap((member) => {
    const listed = listedIn(member.urn);
    const changed = pairs.flatMap((to) => {
      const from = versions.find(({ register, version }) => register === to.register && version !== to.version);
      const changes = between(from && registers.organisation(from.version, member.urn), registers.organisation(to.version, member.urn), from !== undefined);
      const news = changes.filter((change) => !isRecorded(change, member));
      return news.length > 0 ? [{ from, to, changes: news }] : [];
    });
    if (changed.length === 0 && !listed && pairs.length > 0) changed.push({ from: undefined, to: pairs[0]!, changes: [{ what: 'not-listed', before: null, now: null }] });
    const successors = changed.length > 0 ? successorsOf(registers, member.urn, refs, (urn) => listedIn(urn) !== undefined) : [];
    return changed.map(({ from, to, changes }) => ({
      member,
      register: to.register,
      from: from?.version ?? null,
      to: to.version,
      changes,
      successors,
      suggestions: suggestionsFor(member, changes, successors, to),
    }));
  });
}

function between(was: RegisteredOrganisation | undefined, is: RegisteredOrganisation | undefined, compared: boolean): RegisterChange[] {
  if (!compared || (!was && !is)) return [];
  if (!was) return [{ what: 'opened', before: null, now: is!.name }];
  if (!is) return [{ what: 'closed', before: was.name, now: null }];
  const differs = (what: RegisterChange['what'], before: string | null, now: string | null): RegisterChange[] => (before === now ? [] : [{ what, before, now }]);
  const place = ({ town, postcode }: RegisteredOrganisation) => [town, postcode].filter((part) => part !== null).join(', ') || null;
  const closes = isClosed(is) && !isClosed(was);
  return [
    ...(closes ? [{ what: 'closed' as const, before: was.status, now: is.status }] : differs('status', was.status, is.status)),
    ...differs('renamed', was.name, is.name),
    ...differs('moved', place(was), place(is)),
    ...differs('type', was.type, is.type),
  ];
}
const isClosed = ({ status }: RegisteredOrganisation) => status !== null && /^closed/i.test(status);

/** The backbone has followed already: nothing is left to decide. */
function isRecorded({ what, now }: RegisterChange, { name, postcode }: RegisteredMember): boolean {
  if (what === 'renamed') return now !== null && folded(now) === folded(name);
  if (what === 'moved') return now !== null && postcode !== null && folded(now).replaceAll(' ', '').endsWith(folded(postcode).replaceAll(' ', ''));
  return false;
}

const SUCCESSION = /^(successor|merged)/i;

function successorsOf(registers: RegisterReader, urn: string, refs: ReadonlyMap<string, string>, isListed: (urn: string) => boolean): Successor[] {
  const links = registers.current().filter(({ register }) => register === 'gias-links');
  return links
    .flatMap(({ version }) => registers.rowsAbout(version, urn))
    .filter(({ linkType }) => SUCCESSION.test(String(linkType)))
    .map(({ linkUrn, linkName, linkType, on }) => ({
      urn: String(linkUrn),
      name: typeof linkName === 'string' ? linkName : null,
      how: String(linkType),
      on: typeof on === 'string' ? on : null,
      listed: isListed(String(linkUrn)),
      member: refs.get(String(linkUrn)) ?? null,
    }));
}

function suggestionsFor({ ref, name, urn }: RegisteredMember, changes: readonly RegisterChange[], successors: readonly Successor[], { register, dated }: RegisterVersion): Suggestion[] {
  const why = `${register} of ${dated}`;
  const correct = (values: JsonObject) => ({ command: 'correct-organisation', fields: { ref, changes: values, why: `As in ${why}.` } });
  const gone = changes.some(({ what }) => what === 'closed' || what === 'not-listed');
  const suggestions = changes.flatMap(({ what, now }): Suggestion[] => {
    if (what === 'renamed') return [{ decide: 'rename', sentence: `${name} is called ${now} in ${why}. Rename it; the history keeps the name of its day.`, ...correct({ name: now! }) }];
    if (what === 'moved' && now) return [{ decide: 'correct', sentence: `${name} is at ${now} in ${why}. Correct its postcode.`, ...correct({ postcode: now.split(', ').at(-1)! }) }];
    if (what === 'closed') return [{ decide: 'leave', sentence: `${name} is no longer open in ${why}. Record that it left, or keep it as a member.` }];
    if (what === 'not-listed') return [{ decide: successors.length > 0 ? 'leave' : 'check-urn', sentence: `No current register lists the URN ${urn} of ${name}. ${successors.length > 0 ? 'It has a successor: record that it left.' : 'Check the number.'}`, ...(successors.length > 0 ? {} : { command: 'correct-organisation' }) }];
    return [];
  });
  const follow = gone ? successors.filter(({ listed }) => listed) : [];
  return [...suggestions, ...follow.map((next): Suggestion => ({ decide: 'successor', sentence: `${name} became ${next.name ?? next.urn} (URN ${next.urn}; ${next.how}${next.on ? `, ${next.on}` : ''}). Record it as the successor${next.member ? '; it is a member already' : ''}.`, fields: { ref, successorUrn: next.urn, ...(next.member ? { successor: next.member } : {}) } }))];
}
