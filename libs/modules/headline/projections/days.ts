import type { PlainDate } from '#kernel/plain-date';

/**
 * How many things fall on each day. Which is the earliest shows without looking at the things again, however many hang on
 * one organisation.
 */
export type Days = { readonly [day: string]: number };

/** One thing more, or one fewer, on a day; no day, no change. */
export function tallied(days: Days, day: PlainDate | undefined, by: 1 | -1): Days {
  if (day === undefined) return days;
  const { [day]: count = 0, ...others } = days;
  return count + by === 0 ? others : { ...others, [day]: count + by };
}

export const earliest = (days: Days): PlainDate | undefined =>
  (Object.keys(days) as PlainDate[]).reduce<PlainDate | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
