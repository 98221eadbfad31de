import { problem, type Problem } from './problem';

/** A calendar day, `YYYY-MM-DD`, without a time or a place. Compare two of them with `<`. */
export type PlainDate = string & { readonly __plainDate: true };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const UK = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const EARLIEST = 1900;
const LATEST = 2100;

/**
 * Reads a day as people write it: ISO (`2014-10-14`) or UK (`14/10/2014`).
 * Anything else, a day that is in no calendar, or a year outside 1900–2100 is a problem that says what would be right.
 */
export function readDay(text: string): PlainDate | Problem {
  const known = read.get(text);
  if (known !== undefined) return known;
  const day = readNewDay(text);
  // A spreadsheet names the same few hundred days again and again.
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, day);
  return day;
}
const REMEMBERED = 5_000;
const read = new Map<string, PlainDate | Problem>();

function readNewDay(text: string): PlainDate | Problem {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const uk = UK.exec(trimmed);
  const found = iso ? [iso[1], iso[2], iso[3]] : uk ? [uk[3], uk[2], uk[1]] : undefined;
  if (!found) return problem('date.form', 'a date such as 2014-10-14 or 14/10/2014');
  const [year, month, day] = found.map(Number) as [number, number, number];
  if (year < EARLIEST || year > LATEST) return problem('date.year', `a year between ${EARLIEST} and ${LATEST}`);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    return problem('date.impossible', 'a day that is in the calendar');
  }
}

/** Whether the text is a day in its one stored form, `YYYY-MM-DD`. */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && value.length === 10 && readDay(value) === value;
}

/** For literals in code and tests: the day, or an error when it is none. */
export function day(text: string): PlainDate {
  const found = readDay(text);
  if (typeof found !== 'string' || found !== text) throw new Error(`“${text}” is not a day such as 2014-10-14`);
  return found;
}

/** The later of two days; `undefined` means *always*, which is before every day. */
export function later(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a > b ? a : b;
}
