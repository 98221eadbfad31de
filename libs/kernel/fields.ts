import { own, type JsonObject } from './json';
import { readPounds, MOST_PENCE } from './pence';
import { isPlainDate, readDay } from './plain-date';
import { isProblem, problem, type Problem } from './problem';

/**
 * What may stand in one field: how a cell of a spreadsheet is read, what a value must be, and how it is described to
 * programs. Forms, imports and HTTP all ask the same field, so they agree.
 */
export interface Field {
  /** Reads the text of a cell that is not empty. Never throws. */
  readonly read: (cell: string) => unknown;
  /** What is wrong with a value, or undefined. */
  readonly check: (value: unknown) => Problem | undefined;
  /** JSON Schema. */
  readonly schema: JsonObject;
}

const textField = (longest: number, lines: boolean): Field => {
  const control = lines ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/ : /[\u0000-\u001f\u007f]/;
  const check = (value: unknown) => {
    if (typeof value !== 'string' || value.trim() === '') return problem('text.empty', 'some text');
    // Half a surrogate pair is no text: it can’t be stored, and not even be written into an address.
    if (!value.isWellFormed()) return problem('text.malformed', 'whole characters');
    if (value.length > longest) return problem('text.too-long', `at most ${longest.toLocaleString('en-GB')} characters`);
    if (control.test(value)) return problem('text.control', lines ? 'text without control characters' : 'one line of text');
    return undefined;
  };
  return { read: (cell) => cell.trim(), check, schema: { type: 'string', minLength: 1, maxLength: longest } };
};

/** One line: a name, a title, a place. */
export const label = textField(300, false);
const DATE_LIKE = /^(\d{1,2}[-/ ][A-Za-z]{3,9}([-/ ]\d{2,4})?|[A-Za-z]{3,9}[-/ ]\d{2,4}|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(T.*| .*)?)$/;
/** One line that is no date: spreadsheets turn `2011-12` and `7-11` into dates, and then nobody knows what was meant. */
const labelButNoDate = (expected: string): Field => {
  const check = (value: unknown) =>
    label.check(value) ?? (DATE_LIKE.test(String(value)) ? problem('label.date', expected) : undefined);
  return { ...label, check };
};
/** The name of a round: `2014-15`. */
export const round = labelButNoDate('the name of a round such as 2014-15 (the spreadsheet has made a date of it)');

/** An age band in words. `7-11` is read as `7 to 11`; what a spreadsheet has made a date is refused. */
export const ageBand: Field = {
  ...labelButNoDate('an age band such as “7 to 11” (the spreadsheet has made a date of it)'),
  read: (cell) => cell.trim().replace(/^(\d{1,2})\s*[-–—]\s*(\d{1,2})$/, '$1 to $2'),
};

/** Free text over several lines: a note, a reason, a quotation. */
export const freeText = textField(20_000, true);
/** The writer's own name for a row. */
export const ref: Field = { ...textField(100, false), check: (value) => textField(100, false).check(value) ?? formOfRef(String(value)) };

function formOfRef(value: string): Problem | undefined {
  if (value.includes(';')) return problem('ref.semicolon', 'a ref without “;”, which separates refs in a list');
  if (value === '.' || value === '..') return problem('ref.dots', 'a ref that is more than dots, since it stands in addresses');
  return value.trim() === value ? undefined : problem('ref.space', 'a ref without spaces around it');
}

/** A ref that names its kind itself: `project:project-007`, `round:2014-15`. */
export const tagged = (...kinds: readonly string[]): Field => {
  const wrong = problem('ref.tag', `one of ${kinds.map((kind) => `${kind}:…`).join(', ')}`);
  const form = (value: unknown) => typeof value === 'string' && kinds.some((kind) => value.startsWith(`${kind}:`) && value.length > kind.length + 1);
  const schema = { ...label.schema, pattern: `^(${kinds.join('|')}):.+$` };
  return { ...label, schema, check: (value) => label.check(value) ?? (form(value) ? undefined : wrong) };
};

const WEB = /^https?:\/\/[^\s/]+\.[^\s/]+/i;
/** The address of a page. `www.museum.org.uk` in a cell is read as one; nothing but http and https is. */
export const webAddress: Field = {
  ...label,
  read: (cell) => (/^[a-z][a-z0-9+.-]*:/i.test(cell.trim()) ? cell.trim() : `https://${cell.trim()}`),
  check: (value) => label.check(value) ?? (WEB.test(String(value)) && URL.canParse(String(value)) ? undefined : problem('web.form', 'the address of a website such as https://museum.org.uk')),
};

export const day: Field = {
  read: readDay,
  check: (value) =>
    isPlainDate(value)
      ? undefined
      : typeof value === 'string' && isProblem(readDay(value))
        ? (readDay(value) as Problem)
        : problem('date.form', 'a date such as 2014-10-14'),
  schema: { type: 'string', format: 'date' },
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_WRITTEN = /^(\d{1,2})(?:[:.](\d{2})(?::00)?)?\s*([ap])?\.?(?:m\.?)?$/i;

/** A time of day by the clock on the wall of the place, `HH:MM`. A cell may also say `9:30`, `9.30`, `9.30 am` or `2pm`. */
export const timeOfDay: Field = {
  read: (cell) => {
    const [, hours = '', minutes, half = ''] = TIME_WRITTEN.exec(cell.trim()) ?? [];
    const hour = Number(hours);
    if (hours === '' || (minutes === undefined && half === '') || (half !== '' && (hour < 1 || hour > 12))) return notATime;
    const onTheDay = half === '' ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    return `${String(onTheDay).padStart(2, '0')}:${minutes ?? '00'}`;
  },
  check: (value) => (typeof value === 'string' && TIME.test(value) ? undefined : notATime),
  schema: { type: 'string', pattern: TIME.source },
};
const notATime = problem('time.form', 'a time of day such as 09:30 or 14:00');

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number): Field {
  const expected = `a whole number from ${least} to ${most.toLocaleString('en-GB')}`;
  const check = (value: unknown) =>
    typeof value !== 'number' || !Number.isInteger(value)
      ? problem('number.form', expected)
      : value < least || value > most
        ? problem('number.range', expected)
        : undefined;
  return {
    read: (cell) => (/^-?(\d+|\d{1,3}(,\d{3})+)(\.0+)?$/.test(cell.trim()) ? Number(cell.trim().replaceAll(',', '')) : problem('number.form', expected)),
    check,
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

/** A mark on a scale such as 1 to 5, both included. A cell may also say `4/5` or `4 out of 5`. */
export function scale(least: number, most: number): Field {
  const number = wholeNumber(least, most);
  const outOf = new RegExp(`\\s*(/|out of)\\s*${most}$`, 'i');
  return { ...number, read: (cell) => number.read(cell.trim().replace(outOf, '')) };
}

/** A whole number that comes as text, in a query string. */
export function digits(least: number, most: number): Field {
  const number = wholeNumber(least, most);
  const form = problem('number.form', `a whole number from ${least} to ${most.toLocaleString('en-GB')}`);
  return { ...number, check: (value) => (typeof value === 'string' && /^\d+$/.test(value) ? number.check(Number(value)) : form) };
}

/** A number with decimals from `least` to `most`. */
export function number(least: number, most: number): Field {
  const expected = `a number from ${least} to ${most}`;
  return {
    read: (cell) => (/^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell.trim()) : problem('number.form', expected)),
    check: (value) =>
      typeof value !== 'number' || !Number.isFinite(value)
        ? problem('number.form', expected)
        : value < least || value > most
          ? problem('number.range', expected)
          : undefined,
    schema: { type: 'number', minimum: least, maximum: most },
  };
}

/** Money, in whole pence; a cell holds pounds. */
export const pence: Field = {
  ...wholeNumber(0, MOST_PENCE),
  read: readPounds,
};

/** One word of a list. Letter case and spaces for hyphens are forgiven in a cell, never in a stored value. */
export function choice(...words: readonly string[]): Field {
  const wrong = problem('choice.unknown', `one of: ${words.join(', ')}`);
  return {
    read: (cell) => {
      const plain = cell.trim().toLowerCase();
      return words.find((word) => word.toLowerCase() === plain || word === plain.replaceAll(/\s+/g, '-')) ?? wrong;
    },
    check: (value) => (words.includes(value as string) ? undefined : wrong),
    schema: { type: 'string', enum: [...words] },
  };
}

export const yesNo: Field = {
  read: (cell) => own({ yes: true, no: false }, cell.trim().toLowerCase()) ?? problem('yes-no.form', '“yes” or “no”'),
  check: (value) => (typeof value === 'boolean' ? undefined : problem('yes-no.form', 'true or false')),
  schema: { type: 'boolean' },
};

const LONGEST_LIST = 2_000;

/** Several of one field, separated by `;` in a cell, each once. */
export function listOf(item: Field, least = 0): Field {
  return {
    read: (cell) => {
      const parts = cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
      const read = parts.map((part) => item.read(part));
      return read.find(isProblem) ?? [...new Set(read)];
    },
    check: (value) => {
      if (!Array.isArray(value)) return problem('list.form', 'a list');
      if (value.length < least) return problem('list.too-short', `at least ${least}`);
      if (value.length > LONGEST_LIST) return problem('list.too-long', `at most ${LONGEST_LIST.toLocaleString('en-GB')}`);
      if (new Set(value).size < value.length) return problem('list.twice', 'each one once');
      for (const one of value) {
        const wrong = item.check(one);
        if (wrong) return wrong;
      }
      return undefined;
    },
    schema: { type: 'array', items: item.schema, minItems: least },
  };
}
