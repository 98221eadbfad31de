import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#kernel/event';
import { recordKind, type RecordKind } from '#kernel/record-kind';
import { recordedIn } from '#kernel/testing/projection-spec';
import { factsOf } from '#kernel/testing/record-facts';
import { memoryBook } from './memory-book';
import type { RecordBook, RecordRow } from './record-book';

interface School {
  readonly name: string;
}
interface Visit {
  readonly host: string;
}
const school = recordKind<'school', School>({ kind: 'school', title: 'school', cites: {}, freeText: [] });
const visit = recordKind<'visit', Visit>({ kind: 'visit', title: 'visit', cites: { host: 'school' }, freeText: [] });
const [schools, visits] = [factsOf(school), factsOf(visit)];
const kinds = new Map([school, visit].map((kind) => [kind.kind as string, kind as unknown as RecordKind]));

/** The book of a log with these facts, and what was worked out so far, by its name. */
function opened(...facts: readonly DomainEvent[]) {
  const { begin, fold } = memoryBook(kinds);
  const book = begin(kinds);
  for (const event of recordedIn('camden', facts)) fold(book, event);
  const workedOut: string[] = [];
  const remembered = <T>(position: number, what: string, workOut: (book: RecordBook) => T): T =>
    book.at(position).remembered(what, (one) => {
      workedOut.push(`${what} at ${position}`);
      return workOut(one);
    });
  return { at: (position: number) => book.at(position), remembered, workedOut };
}
const names = (book: RecordBook) => [...book.all('school')].map(({ values }) => values['name']);

const log = [
  schools.recorded('s-1', { name: 'Alder' }),
  schools.recorded('s-2', { name: 'Birch' }),
  visits.recorded('v-1', { host: 's-1' }),
  schools.corrected('s-1', { name: 'Cedar' }),
  visits.recorded('v-2', { host: 's-1' }),
];

describe('a record book in memory', () => {
  it('says at every position what was known there', () => {
    const { at } = opened(...log);
    expect([1, 3, 4].map((position) => names(at(position)))).toEqual([['Alder'], ['Alder', 'Birch'], ['Cedar', 'Birch']]);
    expect([...at(4).citing('school', 's-1')].map(({ row }) => row.ref)).toEqual(['v-1']);
    expect([...at(5).citing('school', 's-1', 'visit')].map(({ row }) => row.ref)).toEqual(['v-1', 'v-2']);
  });
});

describe('what is worked out from it', () => {
  it('is remembered until a record of a kind that it was read from changes, whichever moment is asked for', () => {
    const { remembered, workedOut } = opened(...log);
    expect([2, 3, 4, 5, 3].map((position) => remembered(position, 'names', names))).toEqual([['Alder', 'Birch'], ['Alder', 'Birch'], ['Cedar', 'Birch'], ['Cedar', 'Birch'], ['Alder', 'Birch']]);
    expect(workedOut).toEqual(['names at 2', 'names at 4', 'names at 3']);
  });
  it('depends on what was looked for, also where nothing was found', () => {
    const { remembered, workedOut } = opened(...log);
    const host = (book: RecordBook) => book.get('visit', 'v-2')?.values['host'];
    expect([4, 5].map((position) => remembered(position, 'host', host))).toEqual([undefined, 's-1']);
    const count = (book: RecordBook) => [...book.citing('school', 's-1')].length;
    expect([2, 3, 5].map((position) => remembered(position, 'count', count))).toEqual([0, 1, 2]);
    expect(workedOut).toEqual(['host at 4', 'host at 5', 'count at 2', 'count at 3', 'count at 5']);
  });
  it('depends on all that what it is worked out from depends on', () => {
    const { remembered, workedOut } = opened(...log);
    const first = (book: RecordBook) => book.remembered('names', names)[0];
    expect([3, 4, 5].map((position) => remembered(position, 'first', first))).toEqual(['Alder', 'Cedar', 'Cedar']);
    expect(workedOut).toEqual(['first at 3', 'first at 4']);
  });
  it('is worked out once for one moment, however often it is asked for', () => {
    const { at } = opened(...log);
    const book = at(5);
    expect(book.remembered('names', names)).toBe(book.remembered('names', names));
    expect(book.remembered('names', names)).toBe(at(5).remembered('names', names));
  });
  it('holds while what it looked up says the same, whatever else of that kind has changed', () => {
    const { remembered, workedOut } = opened(...log);
    const birch = (book: RecordBook) => book.get('school', 's-2')?.values['name'];
    expect([2, 4, 1].map((position) => remembered(position, 'birch', birch))).toEqual(['Birch', 'Birch', undefined]);
    expect(workedOut).toEqual(['birch at 2', 'birch at 1']);
  });
  it('may not read on when it was worked out: nobody would know what it depends on', () => {
    const { at } = opened(...log);
    const later = at(5).remembered('later', (book) => () => names(book));
    expect(later).toThrow('“school” was read after');
    expect(() => at(5).remembered('lazy', (book) => book.all('school')).next()).toThrow('was read after');
  });
});

describe('what is worked out from each record', () => {
  /** The names of schools with how often each was visited, of which visits look up their school; and what was worked out. */
  function each(...facts: readonly DomainEvent[]) {
    const { at } = opened(...facts);
    const workedOut: string[] = [];
    const hostOf = (book: RecordBook, { ref, values, withdrawn }: RecordRow) => {
      workedOut.push(ref);
      return withdrawn ? undefined : book.get('school', String(values['host']))?.values['name'];
    };
    const hosts = (book: RecordBook) => book.rememberedEach('hosts', 'visit', hostOf);
    const total = (book: RecordBook) => {
      workedOut.push('total');
      return hosts(book).size;
    };
    const asked = (position: number) => {
      const [found, count] = [hosts(at(position)), at(position).remembered('total', total)];
      const done = workedOut.splice(0).join(' ');
      return { found, hosts: [...found].flat().join(' '), count, done };
    };
    return asked;
  }
  const facts = [
    ...log,
    schools.corrected('s-2', { name: 'Elm' }),
    visits.corrected('v-1', { host: 's-2' }),
    schools.recorded('s-3', { name: 'Hazel' }),
    visits.withdrawn('v-1'),
    visits.reinstated('v-1'),
    visits.recorded('v-0', { host: 's-3' }),
  ];

  it('is worked out again for those alone that read what has changed, and nothing is made of what comes to the same', () => {
    const asked = each(...facts);
    const told = [5, 6, 7, 8, 9, 10, 11].map((position) => asked(position)).map(({ hosts, count, done }) => `${hosts}, ${count}: ${done}`);
    expect(told).toEqual([
      'v-1 Cedar v-2 Cedar, 2: v-1 v-2 total',
      'v-1 Cedar v-2 Cedar, 2: ',
      'v-1 Elm v-2 Cedar, 2: v-1 total',
      'v-1 Elm v-2 Cedar, 2: ',
      'v-2 Cedar, 1: v-1 total',
      'v-1 Elm v-2 Cedar, 2: v-1 total',
      'v-0 Hazel v-1 Elm v-2 Cedar, 3: v-0 total',
    ]);
  });
  it('is what a book that remembers nothing says, at whichever moment, in whichever order they are asked for', () => {
    const asked = each(...facts);
    for (const position of [11, 3, 7, 2, 9, 4, 10, 5, 11, 6, 3]) expect([position, asked(position).hosts]).toEqual([position, each(...facts)(position).hosts]);
  });
  it('is the same map where it comes to the same, also for who was corrected', () => {
    const asked = each(...log, visits.corrected('v-1', { host: 's-1' }));
    const before = asked(5);
    expect(asked(6)).toEqual({ ...before, done: 'v-1' });
    expect(asked(6).found).toBe(before.found);
  });
});
