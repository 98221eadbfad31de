import type { PlainDate } from '#kernel/plain-date';
import type { RecordBook } from '#platform/record-book';
import type { Organisation } from '../organisations/events';
import type { Standing } from '../organisations/standing';
import { WhoIsWho } from '../organisations/who-is-who';

/** A member of a partnership, under the record that is kept of it and by the name of the day. */
export interface Member {
  readonly ref: string;
  readonly name: string;
  readonly kind: Organisation['kind'] | null;
  /** Whether it is a member of the LCEP still. */
  readonly state: Standing['state'];
}

/** These organisations as members, each once. */
export function membersNamed(book: RecordBook, refs: readonly string[], on: PlainDate): Member[] {
  const who = WhoIsWho.in(book);
  return [...new Set(refs.map((ref) => who.keptOf(ref)))].map((ref) => memberNamed(who, ref, on));
}

/** An organisation as a member, by the ref of the record that is kept of it. */
export const memberNamed = (who: WhoIsWho, ref: string, on: PlainDate): Member => ({
  ref,
  name: who.nameOn(ref, on),
  kind: (who.record(ref)?.values as Organisation | undefined)?.kind ?? null,
  state: who.standingOn(ref, on).state,
});
