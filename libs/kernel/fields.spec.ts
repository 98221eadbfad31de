import { describe, expect, it } from '@jest/globals';
import {
  ageBand,
  choice,
  day,
  digits,
  freeText,
  label,
  listOf,
  number,
  pence,
  ref,
  round,
  scale,
  tagged,
  timeOfDay,
  wholeNumber,
  yesNo,
  type Field,
  webAddress,
} from './fields';
import { isProblem } from './problem';

/** What becomes of a cell: its value, or the code of what is wrong with it. As an import does it: read, then check. */
const cell = (field: Field, text: string): unknown => {
  const read = field.read(text);
  const wrong = isProblem(read) ? read : field.check(read);
  return wrong ? wrong.problem : read;
};
/** What is wrong with a value that came in by HTTP. */
const wrong = (field: Field, value: unknown) => field.check(value)?.problem;

describe('the address of a website', () => {
  const read = (cell: string) => {
    const value = webAddress.read(cell);
    return webAddress.check(value) ? undefined : value;
  };
  it.each([
    ['https://museum.org.uk', 'https://museum.org.uk'],
    [' www.museum.org.uk/learn?x=1 ', 'https://www.museum.org.uk/learn?x=1'],
    ['HTTP://Museum.org.uk', 'HTTP://Museum.org.uk'],
  ])('is read from “%s”', (cell, value) => expect(read(cell)).toBe(value));
  it.each(['javascript:alert(1)', 'museum', 'https://', 'two words.org', 'mailto:a@b.org', 'data:text/html,x'])('is not “%s”', (cell) => expect(read(cell)).toBeUndefined());
});

describe('one line of text', () => {
  it('is read without the space around it', () => expect(cell(label, '  Alder Lane School ')).toBe('Alder Lane School'));
  it('keeps letters of every language', () => expect(cell(label, 'Ysgol Ŵyn – 学校 🎨')).toBe('Ysgol Ŵyn – 学校 🎨'));
  it.each(['', '   ', '\u00a0', null, undefined, 7, ['a'], {}])('is not %p', (value) => expect(wrong(label, value)).toBe('text.empty'));
  it.each(['a\nb', 'a\tb', 'a\u0000b', '\u0001s1.1.seal', 'a\u007f'])('is not %p', (value) =>
    expect(wrong(label, value)).toBe('text.control'));
  it('has no half of a surrogate pair, which nobody could store', () => expect(wrong(label, 'half a pair \ud83c')).toBe('text.malformed'));
  it('has a length', () => {
    expect(wrong(label, 'x'.repeat(300))).toBeUndefined();
    expect(wrong(label, 'x'.repeat(301))).toBe('text.too-long');
    expect(label.schema).toMatchObject({ type: 'string', maxLength: 300 });
  });
});

describe('free text', () => {
  it('has lines and tabs, and nothing else that can’t be seen', () => {
    expect(wrong(freeText, 'First.\r\n\tSecond.')).toBeUndefined();
    expect(wrong(freeText, 'a\u0001b')).toBe('text.control');
    expect(wrong(freeText, 'x'.repeat(20_001))).toBe('text.too-long');
  });
});

describe('a round', () => {
  it.each(['2014-15', '2014/15', 'Round 3', '2014-2015', 'pilot'])('may be called “%s”', (text) => expect(cell(round, text)).toBe(text));
  it.each(['2011-12-01', '01/12/2011', 'Dec-11', '1-Dec', '01-Dec-2011', '2011-12-01T00:00:00', '2011-12-01 00:00', '1/2/11'])(
    'is not “%s”, which a spreadsheet has made of it',
    (text) => expect(cell(round, text)).toBe('label.date'),
  );
});

describe('an age band', () => {
  it.each([
    ['7 to 11', '7 to 11'],
    ['7-11', '7 to 11'],
    ['7 – 11', '7 to 11'],
    ['16—19', '16 to 19'],
    ['Key Stage 2', 'Key Stage 2'],
    ['under 5', 'under 5'],
    ['25+', '25+'],
  ])('“%s” is %s', (text, read) => expect(cell(ageBand, text)).toBe(read));
  it.each(['07/11/2014', '7-Nov', '07-Nov-14', 'Nov-07', '2014-11-07', '2014-11-07T00:00:00Z', 'November 2007'])(
    'is not “%s”, which a spreadsheet has made of it',
    (text) => expect(cell(ageBand, text)).toBe('label.date'),
  );
});

describe('a ref', () => {
  it.each(['school-007', '7', 'St Mary’s/2', '100%', 'é'])('may be “%s”', (text) => expect(cell(ref, text)).toBe(text));
  it('holds no “;”, which separates refs in a list', () => {
    expect(cell(ref, 'a;b')).toBe('ref.semicolon');
    expect(cell(listOf(ref), 'a;b')).toEqual(['a', 'b']);
  });
  it('is one short line', () => {
    expect(wrong(ref, 'x'.repeat(101))).toBe('text.too-long');
    expect(wrong(ref, 'a\nb')).toBe('text.control');
    expect(wrong(ref, '\ud800')).toBe('text.malformed');
    expect(wrong(ref, '')).toBe('text.empty');
  });
});

describe('a ref with its kind', () => {
  const about = tagged('round', 'project');
  it.each(['round:2014-15', 'project:project-007', 'project:a:b'])('may be “%s”', (text) => expect(cell(about, text)).toBe(text));
  it.each(['project-007', 'meeting:1', 'project:', 'PROJECT:1'])('is not “%s”', (text) => expect(cell(about, text)).toBe('ref.tag'));
});

describe('a day', () => {
  it('is read in both forms and stored in one', () => {
    expect(cell(day, '14/10/2014')).toBe('2014-10-14');
    expect(wrong(day, '2014-10-14')).toBeUndefined();
    expect(wrong(day, '14/10/2014')).toBe('date.form');
    expect(wrong(day, '2014-1-5')).toBe('date.form');
  });
  it('says what is wrong with it', () => {
    expect(cell(day, '29/02/2014')).toBe('date.impossible');
    expect(wrong(day, '2014-02-29')).toBe('date.impossible');
    expect(wrong(day, '1066-10-14')).toBe('date.year');
    expect(wrong(day, 20141014)).toBe('date.form');
    expect(cell(day, '41927')).toBe('date.form');
  });
});

describe('a time of day', () => {
  it.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['09:30:00', '09:30'],
    ['9.30 am', '09:30'],
    ['2pm', '14:00'],
    ['12 PM', '12:00'],
    ['12:15 a.m.', '00:15'],
    ['23:59', '23:59'],
    ['00:00', '00:00'],
  ])('“%s” is %s', (text, read) => expect(cell(timeOfDay, text)).toBe(read));
  it.each(['24:00', '9', '9:60', '13pm', '0am', 'noon', '9:3', '9:30:15', '14/10/2014', '0.395833'])('is not “%s”', (text) => expect(cell(timeOfDay, text)).toBe('time.form'));
  it.each(['9:30', '09:30:00', '24:00', 930, null])('is not the value %p', (value) => expect(wrong(timeOfDay, value)).toBe('time.form'));
});

describe('a mark on a scale', () => {
  const marks = scale(1, 5);
  it.each([
    ['4', 4],
    ['4/5', 4],
    ['4 out of 5', 4],
  ])('“%s” is %d', (text, read) => expect(cell(marks, text)).toBe(read));
  it.each(['0', '6', '5/5/5', '4/10', '4.5', 'good', '/5'])('is not “%s”', (text) => expect(cell(marks, text)).toMatch(/^number/));
  it('is a whole number as a value', () => {
    expect(wrong(marks, 5)).toBeUndefined();
    expect(wrong(marks, '4/5')).toBe('number.form');
    expect(marks.schema).toEqual({ type: 'integer', minimum: 1, maximum: 5 });
  });
});

describe('a whole number', () => {
  const people = wholeNumber(0, 100_000);
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['1,200', 1200],
    ['12.0', 12],
    ['0', 0],
    ['100000', 100_000],
  ])('“%s” is %d', (text, read) => expect(cell(people, text)).toBe(read));
  it.each(['7.5', 'seven', '1,20', '1e3', '7-11', '0x10', '٧', '7 to 11', '--7'])('is not “%s”', (text) => expect(cell(people, text)).toBe('number.form'));
  it.each(['-1', '100001', '100,001'])('is not %s, which lies outside', (text) => expect(cell(people, text)).toBe('number.range'));
  it.each(['7', 7.5, NaN, Infinity, null, true, [7]])('is not the value %p', (value) => expect(wrong(people, value)).toBe('number.form'));
});

describe('a whole number that comes as text', () => {
  const page = digits(1, 1_000);
  it('is digits and nothing else', () => {
    expect(wrong(page, '7')).toBeUndefined();
    for (const value of ['1,000', '7.0', '-1', '', ' 7', '٧', 7, null, ['7']]) expect(wrong(page, value)).toBe('number.form');
    for (const value of ['0', '1001']) expect(wrong(page, value)).toBe('number.range');
  });
});

describe('a number', () => {
  const hours = number(0, 24);
  it('may have decimals', () => {
    expect(cell(hours, '1.5')).toBe(1.5);
    expect(cell(hours, '24')).toBe(24);
    expect(cell(hours, '24.01')).toBe('number.range');
    expect(cell(hours, '1,5')).toBe('number.form');
    expect(wrong(hours, '1.5')).toBe('number.form');
    expect(wrong(hours, NaN)).toBe('number.form');
  });
});

describe('money', () => {
  it('is pounds in a cell and pence in a value', () => {
    expect(cell(pence, '£1,325.50')).toBe(132_550);
    expect(wrong(pence, 132_550)).toBeUndefined();
    expect(wrong(pence, 0.5)).toBe('number.form');
    expect(wrong(pence, -1)).toBe('number.range');
    expect(cell(pence, '-5')).toBe('money.form');
  });
});

describe('one word of a list', () => {
  const kind = choice('all-partners', 'steering-group', 'SEND');
  it.each([
    ['all-partners', 'all-partners'],
    ['All Partners', 'all-partners'],
    [' steering  group ', 'steering-group'],
    ['send', 'SEND'],
  ])('“%s” is %s', (text, read) => expect(cell(kind, text)).toBe(read));
  it('is no other word, and exact as a value', () => {
    expect(cell(kind, 'allpartners')).toBe('choice.unknown');
    expect(wrong(kind, 'All Partners')).toBe('choice.unknown');
    expect(wrong(kind, 0)).toBe('choice.unknown');
    expect(kind.schema).toEqual({ type: 'string', enum: ['all-partners', 'steering-group', 'SEND'] });
  });
});

describe('yes or no', () => {
  it.each([
    ['yes', true],
    [' YES ', true],
    ['No', false],
  ])('“%s” is %s', (text, read) => expect(cell(yesNo, text)).toBe(read));
  it.each(['y', 'true', '1', 'maybe', 'constructor'])('is not “%s”', (text) => expect(yesNo.read(text)).toMatchObject({ problem: 'yes-no.form' }));
  it.each(['yes', 1, null])('is not the value %p', (value) => expect(wrong(yesNo, value)).toBe('yes-no.form'));
});

describe('a list', () => {
  const schools = listOf(ref, 1);
  it('is what stands between semicolons, each once', () => {
    expect(cell(schools, 'a; b ;a;;')).toEqual(['a', 'b']);
    expect(cell(listOf(label), 'one')).toEqual(['one']);
  });
  it('is too short without enough of them', () => {
    expect(cell(schools, ' ; ')).toBe('list.too-short');
    expect(cell(listOf(ref), ';')).toEqual([]);
  });
  it('is a list as a value, of right ones, each once, not too many', () => {
    expect(wrong(schools, 'a')).toBe('list.form');
    expect(wrong(schools, ['a', 'a'])).toBe('list.twice');
    expect(wrong(schools, ['a', 'b;c'])).toBe('ref.semicolon');
    expect(wrong(schools, ['a', null])).toBe('text.empty');
    expect(wrong(schools, Array.from({ length: 2_001 }, (_, n) => `r${n}`))).toBe('list.too-long');
  });
  it('says what is wrong with the first that is wrong', () => expect(cell(listOf(wholeNumber(1, 9)), '1;x;y')).toBe('number.form'));
});
