import type { PlainDate } from './plain-date';
import { isPlainDate } from './plain-date';
import { problem, type Problem } from './problem';

/** A moment in UTC, ISO 8601 to the millisecond with a `Z`: `2015-03-31T09:00:00.000Z`. */
export type Instant = string & { readonly __instant: true };

/**
 * A place in the log. The first event stands at 1; 0 is before every event. Comparable with `<`; to be treated as opaque
 * otherwise, because stores count in different steps. Always a safe integer; written as a string of digits outside.
 */
export type Position = number;

/** The prefix of the log that is asked for: everything up to a position, or everything recorded up to an instant. */
export type KnownAt = { readonly position: Position } | { readonly instant: Instant };

export const instantOf = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' }) as Instant;

export const millisecondsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The calendar day in Europe/London at an instant: the day a backbone's wall calendar shows. */
export const londonDay = (instant: Instant): PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString() as PlainDate;

/** Reads the `knownAt` setting: digits are a position, an instant has `T` and `Z`; nothing else is accepted. */
export function readKnownAt(text: string): KnownAt | Problem {
  const wrong = problem('known-at.form', 'a position such as 120, or an instant such as 2015-03-31T09:00:00Z');
  if (/^\d+$/.test(text)) {
    const position = Number(text);
    return Number.isSafeInteger(position) ? { position } : wrong;
  }
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return wrong;
  try {
    return { instant: instantOf(Temporal.Instant.from(text).epochMilliseconds) };
  } catch {
    return wrong;
  }
}

/** Reads the `on` setting: a calendar day in ISO form. */
export function readOn(text: string): PlainDate | Problem {
  return isPlainDate(text) ? text : problem('on.form', 'a day such as 2015-03-31');
}
