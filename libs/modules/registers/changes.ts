import type { JsonObject } from '#kernel/json';
import { folded } from '#kernel/folded';
import type { RegisterReader, RegisterVersion } from '#registers/port';
import type { RegisteredOrganisation } from '#registers/register';
import type { RegisteredMember } from './members';

/** What differs for a member between the version before and the newest. */
export interface RegisterChange {
  readonly what: 'closed' | 'opened' | 'renamed' | 'moved' | 'type' | 'status' | 'not-listed';
  readonly before: string | null;
  readonly now: string | null;
  /** Of a move: the new one, where there is one. */
  readonly postcode?: string;
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
  readonly decide: 'rename' | 'correct' | 'leave' | 'successor' | 'check-urn' | 'note';
  /** The change it follows from. */
  readonly what: RegisterChange['what'];
  readonly sentence: string;
  /** What the register says, in words that stay the same until it says something else: by these it is set aside. */
  readonly says: string;
  /** The command that would do it, where there is one, and what to send. */
  readonly command?: string;
  readonly fields?: JsonObject;
  /** Who carries its work on and is no member yet. */
  readonly successorUrn?: string;
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

/** Versions that are looked back at. */
const BACK = 10;

/**
 * The members whose entry changed from an earlier version to the newest one, and those that no register lists: with what the
 * backbone may decide. What the record says already is not told, and what it does not say yet is told until it does.
 */
export function changesOfMembers(registers: RegisterReader, members: readonly RegisteredMember[]): MemberChange[] {
  const versions = registers.versions().filter(({ scheme, organisations }) => scheme === 'urn' && organisations > 0);
  const current = versions.filter(({ register }, index) => versions.findIndex((one) => one.register === register) === index);
  const refs = new Map(members.map(({ urn, ref }) => [urn, ref]));
  const isListed = (urn: string) => current.some(({ version }) => registers.organisation(version, urn) !== undefined);
  return members.flatMap((member) => {
    const changed = current.flatMap((to) => changesIn(registers, member, to, versions.filter(({ register, version }) => register === to.register && version !== to.version).slice(0, BACK)));
    const isUnknown = changed.length === 0 && current.length > 0 && !versions.some(({ version }) => registers.organisation(version, member.urn));
    if (isUnknown) changed.push({ from: null, to: current[0]!, changes: [{ what: 'not-listed', before: null, now: null }] });
    const successors = changed.length > 0 ? successorsOf(registers, member.urn, refs, isListed) : [];
    return changed.map(({ from, to, changes }) => ({
      member,
      register: to.register,
      from,
      to: to.version,
      changes,
      successors,
      suggestions: suggestionsFor(member, changes, successors, to),
    }));
  });
}

interface Changed {
  readonly from: number | null;
  readonly to: RegisterVersion;
  readonly changes: readonly RegisterChange[];
}

/** `earlier` versions, the newest first. */
function changesIn(registers: RegisterReader, member: RegisteredMember, to: RegisterVersion, earlier: readonly RegisterVersion[]): Changed[] {
  const entries = earlier.flatMap(({ version }) => {
    const entry = registers.organisation(version, member.urn);
    return entry ? [{ version, entry }] : [];
  });
  const is = registers.organisation(to.version, member.urn);
  const [was] = entries;
  if (earlier.length === 0 || (!was && !is)) return [];
  const found = (changes: readonly RegisterChange[]): Changed[] => (changes.length > 0 ? [{ from: was?.version ?? earlier[0]!.version, to, changes }] : []);
  if (!was) return found([{ what: 'opened', before: null, now: is!.name }]);
  // A list of one council after one of the whole country: who is not in it has not closed by that.
  const isPart = to.organisations < Math.max(...earlier.map(({ organisations }) => organisations)) / 2;
  if (!is) return found(isPart ? [] : [{ what: 'closed', before: was.entry.name, now: null }]);
  return found(between(member, entries.map(({ entry }) => entry), is));
}

function between(member: RegisteredMember, earlier: readonly RegisteredOrganisation[], is: RegisteredOrganisation): RegisterChange[] {
  const was = earlier[0]!;
  const differs = (what: RegisterChange['what'], before: string | null, now: string | null): RegisterChange[] => (before === now ? [] : [{ what, before, now }]);
  // The member may still be recorded as an entry before the last one had it.
  const outdated = (field: 'name' | 'postcode') => earlier.find((entry) => same(entry[field], member[field])) ?? was;
  const closes = isClosed(is) && !isClosed(was);
  return [
    ...(closes ? [{ what: 'closed' as const, before: was.status, now: is.status }] : differs('status', was.status, is.status)),
    ...(same(is.name, member.name) ? [] : differs('renamed', outdated('name').name, is.name)),
    ...(same(is.postcode, member.postcode) ? [] : differs('moved', place(outdated('postcode')), place(is)).map((move) => (is.postcode === null ? move : { ...move, postcode: is.postcode }))),
    ...differs('type', was.type, is.type),
  ];
}
const isClosed = ({ status }: RegisteredOrganisation) => status !== null && /^closed/i.test(status);
const place = ({ town, postcode }: RegisteredOrganisation) => [town, postcode].filter((part) => part !== null).join(', ') || null;
/** Written alike; nothing is like nothing. */
const same = (a: string | null, b: string | null) => a !== null && b !== null && folded(a).replaceAll(' ', '') === folded(b).replaceAll(' ', '');

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

const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function suggestionsFor({ ref, name, urn }: RegisteredMember, changes: readonly RegisterChange[], successors: readonly Successor[], { register, title, dated }: RegisterVersion): Suggestion[] {
  const source = `“${title}” of ${inWords.format(new Date(dated))}`;
  const because = `As in ${source}.`;
  const at = `in ${source}`;
  const told = (text: string) => ({ says: `${register}: ${text}`.slice(0, LONGEST_LABEL) });
  const correct = (values: JsonObject) => ({ command: 'correct-organisation', fields: { ref, changes: values, why: because } });
  const becomes = (what: string, values: JsonObject) => ({ command: 'record-organisation-change', fields: { organisation: ref, what, happenedOn: dated, ...values, because } });
  const suggestions = changes.map(({ what, now, postcode }): Suggestion => {
    if (what === 'renamed') return { decide: 'rename', what, ...told(`called ${now}`), sentence: `${name} is called ${now} ${at}. Rename it; the history keeps the name of its day.`, ...becomes('renamed', { newName: now! }) };
    if (what === 'moved' && postcode) return { decide: 'correct', what, ...told(`at ${now}`), sentence: `${name} is at ${now} ${at}. Correct its postcode.`, ...correct({ postcode }) };
    if (what === 'closed') return { decide: 'leave', what, ...told('no longer open'), sentence: `${name} is no longer open ${at}. Record that it closed, or keep it as a member.`, ...becomes('closed', {}) };
    if (what === 'not-listed') return { decide: 'check-urn', what, ...told(`no entry of ${urn}`), sentence: `No current register lists the URN ${urn} of ${name}. ${successors.length > 0 ? 'It has a successor.' : 'Check the number.'}`, command: 'correct-organisation' };
    return { decide: 'note', what, ...told(`${what} ${now ?? 'not said'}`), sentence: `${name}: the ${NOTED[what] ?? what} is ${now ?? 'not said any more'} ${at}. Nothing has to be recorded.` };
  });
  const gone = changes.find(({ what }) => what === 'closed' || what === 'not-listed')?.what;
  const follow = gone === undefined ? [] : successors.filter(({ listed }) => listed);
  return [
    ...suggestions,
    ...follow.map((next): Suggestion => ({
      decide: 'successor',
      what: gone!,
      ...told(`became ${next.urn}`),
      sentence: `${name} became ${next.name ?? next.urn} (URN ${next.urn}; ${next.how}${next.on ? `, ${next.on}` : ''}). ${next.member ? 'Record it as the successor; it is a member already.' : 'Add that one as a member, then record it as the successor.'}`,
      ...(next.member ? becomes('became-another', { successor: next.member, ...(next.on ? { happenedOn: next.on } : {}) }) : { successorUrn: next.urn }),
    })),
  ];
}

/** What a dismissal can say of a suggestion. */
const LONGEST_LABEL = 300;
const NOTED: { readonly [what in RegisterChange['what']]?: string } = { opened: 'entry', type: 'type', status: 'status', moved: 'place' };
