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

function suggestionsFor({ ref, name, urn }: RegisteredMember, changes: readonly RegisterChange[], successors: readonly Successor[], { register, dated }: RegisterVersion): Suggestion[] {
  const why = `${register} of ${dated}`;
  const correct = (values: JsonObject) => ({ command: 'correct-organisation', fields: { ref, changes: values, why: `As in ${why}.` } });
  const gone = changes.some(({ what }) => what === 'closed' || what === 'not-listed');
  const suggestions = changes.flatMap(({ what, now, postcode }): Suggestion[] => {
    if (what === 'renamed') return [{ decide: 'rename', sentence: `${name} is called ${now} in ${why}. Rename it; the history keeps the name of its day.`, ...correct({ name: now! }) }];
    if (what === 'moved' && postcode) return [{ decide: 'correct', sentence: `${name} is at ${now} in ${why}. Correct its postcode.`, ...correct({ postcode }) }];
    if (what === 'closed') return [{ decide: 'leave', sentence: `${name} is no longer open in ${why}. Record that it left, or keep it as a member.` }];
    if (what === 'not-listed') return [{ decide: successors.length > 0 ? 'leave' : 'check-urn', sentence: `No current register lists the URN ${urn} of ${name}. ${successors.length > 0 ? 'It has a successor: record that it left.' : 'Check the number.'}`, ...(successors.length > 0 ? {} : { command: 'correct-organisation' }) }];
    return [];
  });
  const follow = gone ? successors.filter(({ listed }) => listed) : [];
  return [...suggestions, ...follow.map((next): Suggestion => ({ decide: 'successor', sentence: `${name} became ${next.name ?? next.urn} (URN ${next.urn}; ${next.how}${next.on ? `, ${next.on}` : ''}). Record it as the successor${next.member ? '; it is a member already' : ''}.`, fields: { ref, successorUrn: next.urn, ...(next.member ? { successor: next.member } : {}) } }))];
}
