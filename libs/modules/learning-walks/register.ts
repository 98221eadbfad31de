import { ref as refField } from '#kernel/fields';
import { gatheringOn, type GatheringState } from '#kernel/gathering';
import type { PlainDate } from '#kernel/plain-date';
import type { View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { named, type Named } from '../histories/about-record';
import { learningWalk, type LearningWalk, type WalkReflection, type WalkStop } from './events';

class WalksQuery {
  @Is(refField, { optional: true, says: 'Only this walk.' }) walk?: string;
}

export type WalkState = GatheringState | 'moved';

/** How a walk stood on a day; one that is planned anew for another day was moved. */
function walkOn(values: LearningWalk, on: PlainDate): { readonly day: PlainDate | null; readonly state: WalkState } {
  const { day, state } = gatheringOn(learningWalk, values, on);
  return { day, state: state === 'planned' && values.movedFrom !== undefined ? 'moved' : state };
}

export interface ListedWalk extends Omit<LearningWalk, 'host' | 'visitors' | 'walkedOn' | 'cancelledOn' | 'cancelReason'> {
  readonly ref: string;
  readonly on: PlainDate | null;
  readonly state: WalkState;
  readonly host: Named;
  readonly visitors: readonly Named[];
  readonly cancelReason: string | null;
  readonly stops: readonly (Omit<WalkStop, 'walk'> & { readonly ref: string })[];
  readonly reflections: readonly (Omit<WalkReflection, 'walk' | 'organisation' | 'nextDoneOn'> & { readonly ref: string; readonly organisation: Named; readonly nextDone: boolean })[];
  /** What its fields say against each other, since corrections may set one without the other. */
  readonly contradictions: readonly string[];
}

export const learningWalksView: View<WalksQuery, { walks: ListedWalk[] }> = {
  name: 'learning-walks',
  summary: 'The register of learning walks, newest first, each as it stood on the day `on`: planned, moved, held or cancelled.',
  query: WalksQuery,
  async answer({ walk }, at) {
    const book = await at.records();
    const walks = [...book.all('learning-walk')].filter((row) => !row.withdrawn && (walk === undefined || row.ref === walk)).map((row) => listed(book, row, at.on));
    return { walks: walks.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || a.ref.localeCompare(b.ref)) };
  },
};

function listed(book: RecordBook, row: RecordRow, on: PlainDate): ListedWalk {
  const { host, visitors, walkedOn, cancelledOn, cancelReason, ...values } = row.values as unknown as LearningWalk;
  const { day, state } = walkOn(row.values as unknown as LearningWalk, on);
  const held = state === 'held';
  const about = (kind: string) => book.standing('learning-walk', row.ref, kind);
  return {
    ref: row.ref,
    ...values,
    on: day,
    state,
    host: named(book, [host], on)[0]!,
    visitors: named(book, visitors, on),
    cancelReason: state === 'cancelled' ? (cancelReason ?? null) : null,
    stops: about('walk-stop')
      .map((one) => stopOf(one, held))
      .sort((a, b) => a.order - b.order || a.ref.localeCompare(b.ref)),
    reflections: held ? about('walk-reflection').map((one) => reflectionOf(book, one, on)) : [],
    contradictions: walkedOn !== undefined && cancelledOn !== undefined ? [`It says that it was walked on ${walkedOn}, and that it was cancelled on ${cancelledOn}.`] : [],
  };
}

/** Before the walk its route is known, and nothing was seen on it yet. */
function stopOf(row: RecordRow, held: boolean): ListedWalk['stops'][number] {
  const { walk: _walk, observation, ...stop } = row.values as unknown as WalkStop;
  return { ref: row.ref, ...stop, ...(held && observation !== undefined ? { observation } : {}) };
}

function reflectionOf(book: RecordBook, row: RecordRow, on: PlainDate): ListedWalk['reflections'][number] {
  const { walk: _walk, organisation, nextDoneOn, ...said } = row.values as unknown as WalkReflection;
  return { ref: row.ref, ...said, organisation: named(book, [organisation], on)[0]!, nextDone: nextDoneOn !== undefined && nextDoneOn <= on };
}
