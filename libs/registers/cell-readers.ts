import { readDay } from '#kernel/plain-date';
import { isProblem, problem, type Problem } from '#kernel/problem';

/** Reads a cell that is not empty. Text from a reader of numbers is kept as text, and told of. */
export interface CellReader {
  readonly read: (text: string) => string | number | null | Problem;
  /** Its values are numbers; a word instead is a remark of the publisher’s. */
  readonly numeric?: true;
  /** A cell that the spreadsheet has made a date is a fault. */
  readonly noDate?: true;
}

const LONGEST = 2_000;
export const words: CellReader = {
  noDate: true,
  read: (text) => (text.length > LONGEST ? problem('text.too-long', `at most ${LONGEST.toLocaleString('en-GB')} characters`) : text.replaceAll(/\s+/g, ' ').trim()),
};
export const postcode: CellReader = { noDate: true, read: (text) => words.read(text.toUpperCase()) };

/** A school’s unique reference number. */
export const urn: CellReader = {
  noDate: true,
  read: (text) => (/^[1-9]\d{4,6}$/.test(text.trim()) ? text.trim() : problem('urn.form', 'a URN of six digits such as 100006')),
};

/** A code of digits, in which leading zeros count. */
export const code: CellReader = { noDate: true, read: words.read };

/** A day: `31-08-2021`, `31/08/2021`, `2021-08-31`, with a time of day or without. */
export const dated: CellReader = {
  read: (text) => {
    const [day] = text.trim().split(/[T ]/);
    const read = readDay(day!.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, '$1/$2/$3'));
    return isProblem(read) && read.problem === 'date.form' ? problem('date.form', 'a date such as 31-08-2021, 31/08/2021 or 2021-08-31') : read;
  },
};

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][-+]?\d+)?$/;
/** What publishers of statistics write where they leave a number out. */
const LEFT_OUT = /^(x|z|c|u|low|supp|suppressed|n\/?a|dns|ne|np|not applicable|\.{1,3}|:|-|–|\*)$/i;
const asNumber = (text: string): number | undefined => (NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined);

/** Numbers of people: in pupil counts a half is a child who goes to two schools. */
export const count: CellReader = {
  numeric: true,
  read: (text) => {
    const value = asNumber(text.trim());
    if (value === undefined) return LEFT_OUT.test(text.trim()) ? text.trim() : problem('number.form', 'a number such as 234 (or x where it is suppressed)');
    return value >= 0 ? value : problem('number.range', 'a number that is not negative');
  },
};

/** A share: `0.162` or `16.2%`. Publishers write words into such a column, such as NEW: kept as they are. */
export const share: CellReader = {
  numeric: true,
  read: (text) => {
    const trimmed = text.trim();
    const percent = trimmed.endsWith('%') ? asNumber(trimmed.slice(0, -1).trim()) : undefined;
    if (percent !== undefined) return percent / 100;
    return asNumber(trimmed) ?? (/\d/.test(trimmed) || trimmed.length > 40 ? problem('share.form', 'a share such as 0.162 or 16.2%, or a word') : trimmed);
  },
};

/** Pounds, as whole pence. */
export const pounds: CellReader = {
  numeric: true,
  read: (text) => {
    const value = asNumber(text.replaceAll(/[£\s]/g, ''));
    if (value === undefined) return LEFT_OUT.test(text.trim()) ? text.trim() : problem('money.form', 'pounds such as 50160 or £1,234.56');
    const pence = Math.round(value * 100);
    return Number.isSafeInteger(pence) ? pence : problem('money.range', 'a smaller amount');
  },
};

/** Metres of the British National Grid, east or north. */
export const metres: CellReader = {
  numeric: true,
  read: (text) => {
    const value = asNumber(text.trim());
    return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 1_300_000 ? value : problem('grid.form', 'whole metres of the British National Grid such as 524351');
  },
};
