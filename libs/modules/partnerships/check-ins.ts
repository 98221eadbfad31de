import type { PlainDate } from '#kernel/plain-date';
import type { CheckIn } from './events';

export interface Trend {
  readonly count: number;
  /** From 1 to 5, over all check-ins; null without any. */
  readonly mean: number | null;
  readonly latest: { readonly on: PlainDate; readonly going: number } | null;
  /** The later half beside the earlier one; null with fewer than two. */
  readonly trend: 'better' | 'steady' | 'worse' | null;
}

/** A difference of less than half a mark is no news. */
const NEWS = 0.5;

/** How a partnership is going, by its check-ins in order of their days. */
export function trendOf(checkIns: readonly CheckIn[]): Trend {
  const marks = checkIns.map(({ going }) => going);
  const last = checkIns.at(-1);
  const half = Math.floor(marks.length / 2);
  const moved = half === 0 ? null : meanOf(marks.slice(-half)) - meanOf(marks.slice(0, half));
  return {
    count: marks.length,
    mean: marks.length === 0 ? null : Math.round(meanOf(marks) * 10) / 10,
    latest: last ? { on: last.askedOn, going: last.going } : null,
    trend: moved === null ? null : moved >= NEWS ? 'better' : moved <= -NEWS ? 'worse' : 'steady',
  };
}

const meanOf = (marks: readonly number[]): number => marks.reduce((sum, one) => sum + one, 0) / marks.length;
