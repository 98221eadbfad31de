import type { PlainDate } from '#kernel/plain-date';
import type { Position } from '#kernel/time';
import type { RecordBook, RecordRow } from '#platform/record-book';
import type { Partnership, PartnershipChange } from '../partnerships/events';
import type { Project } from '../projects/events';
import type { Activity } from './activity';
import { WhoIsWho } from './who-is-who';

/** The partnerships each record of an organisation ever was a member of, and the projects of each partnership, by ref. */
interface Involvement {
  readonly partnerships: ReadonlyMap<string, readonly string[]>;
  readonly projects: ReadonlyMap<string, readonly string[]>;
}

/**
 * Answers for an organisation the last day, by a day, on which it was in anything: itself, or through what its partnerships and
 * their projects did; null where it never was. What was recorded of other records that were merged into it counts as its own.
 */
export function lastDays(book: RecordBook, activity: Activity, at: { readonly on: PlainDate; readonly position: Position }): (ref: string) => PlainDate | null {
  const who = WhoIsWho.in(book);
  const { partnerships, projects } = book.remembered('involvement', involvementIn);
  const known = new Map<string, PlainDate | null>();
  const ofPartnership = (ref: string): PlainDate | null => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    const last = latest([activity.last('partnership', ref, at), ...(projects.get(ref) ?? []).map((project) => activity.last('project', project, at))]);
    known.set(ref, last);
    return last;
  };
  return (ref) => {
    const records = who.recordsOf(ref);
    // Everything of an organisation is told of the record that is kept.
    if (records[0] !== ref) return null;
    return latest(records.flatMap((one) => [activity.last('organisation', one, at), ...(partnerships.get(one) ?? []).map(ofPartnership)]));
  };
}

function involvementIn(book: RecordBook): Involvement {
  const partnerships = new Map<string, string[]>();
  for (const [ref, members] of book.rememberedEach('members first named', 'partnership', membersOf)) for (const member of members) addTo(partnerships, member, ref);
  for (const { organisation, partnership } of book.rememberedEach('partners that joined', 'partnership-change', joiningOf).values()) addTo(partnerships, organisation, partnership);
  return { partnerships, projects: book.remembered('projects of partnerships', projectsIn) };
}

function projectsIn(book: RecordBook): Involvement['projects'] {
  const projects = new Map<string, string[]>();
  for (const [ref, partnership] of book.rememberedEach('partnership of each project', 'project', partnershipOf)) addTo(projects, partnership, ref);
  return projects;
}

const membersOf = (_: RecordBook, { values }: RecordRow): readonly string[] => (values as unknown as Partnership).members;
const partnershipOf = (_: RecordBook, { values }: RecordRow): string => (values as unknown as Project).partnership;

function joiningOf(_: RecordBook, { values, withdrawn }: RecordRow) {
  const { what, organisation, partnership } = values as unknown as PartnershipChange;
  return !withdrawn && what === 'partner-joined' && organisation !== undefined ? { organisation, partnership } : undefined;
}

function addTo(map: Map<string, string[]>, key: string, one: string): void {
  const some = map.get(key);
  if (some) some.push(one);
  else map.set(key, [one]);
}

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null => days.reduce((a, b) => (b === null || (a !== null && a > b) ? a : b), null);
