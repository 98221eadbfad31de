import { describe, expect, it } from '@jest/globals';
import { day, type PlainDate } from '#kernel/plain-date';
import type { RecordEvent } from '#kernel/record';
import { recordKind, type RecordKind } from '#kernel/record-kind';
import { specForProjection } from '#kernel/testing/projection-spec';
import { factsOf } from '#kernel/testing/record-facts';
import { RecordBook } from './record-book';
import { recordBook } from './record-rows';

interface School {
  readonly name: string;
}
interface Visit {
  readonly title: string;
  readonly heldOn?: PlainDate;
  readonly plannedOn?: PlainDate;
  readonly host?: string;
  readonly guests?: readonly string[];
  readonly about?: string;
}
const school = recordKind<'school', School>({ kind: 'school', title: 'school', cites: {}, freeText: [] });
const visit = recordKind<'visit', Visit>({
  kind: 'visit',
  title: 'visit',
  happenedOn: 'heldOn',
  plannedOn: 'plannedOn',
  cites: { host: 'school', guests: 'school', about: { tagged: ['visit'] } },
  freeText: [],
});
const [schools, visits] = [factsOf(school), factsOf(visit)];
type Fact = RecordEvent<'school', School> | RecordEvent<'visit', Visit>;

const kinds = [school, visit] as unknown as RecordKind[];
const bookOf = (...facts: readonly Fact[]): RecordBook => {
  let book: RecordBook | undefined;
  specForProjection<Fact>(recordBook(kinds))
    .given('camden', ...facts)
    .then((rows) => (book = new RecordBook(rows, new Map(kinds.map((kind) => [kind.kind, kind])))));
  return book!;
};
const citing = (book: RecordBook, ref: string, kind = 'school') => [...book.citing(kind, ref)].map(({ row, fields }) => [row.ref, fields.join()]);
const by = { kind: 'person', name: 'Ada' };

const alder = schools.recorded('s-1', { name: 'Alder' });
const birch = schools.recorded('s-2', { name: 'Birch' });
const first = visits.recorded('v-1', { title: 'First', heldOn: day('2014-10-14'), host: 's-1', guests: ['s-1', 's-2'] });

describe('a record in the book', () => {
  it('says what was recorded, when and by whom', () =>
    expect(bookOf(alder, first).get('visit', 'v-1')).toEqual({
      kind: 'visit',
      ref: 'v-1',
      on: '2014-10-14',
      values: { title: 'First', heldOn: '2014-10-14', host: 's-1', guests: ['s-1', 's-2'] },
      recorded: { position: 2, at: '2015-03-31T09:02:00.000Z', by },
      corrections: [],
      withdrawn: null,
      events: [2],
    }));
  it('has no day where its kind has none, or the field is empty', () => {
    expect(bookOf(alder).get('school', 's-1')?.on).toBeNull();
    expect(bookOf(visits.recorded('v-1', { title: 'First' })).get('visit', 'v-1')?.on).toBeNull();
  });
  it('has the day it is planned for, until it has happened', () => {
    const planned = visits.recorded('v-1', { title: 'First', plannedOn: day('2014-11-01') });
    expect(planned.occurredOn).toBeUndefined();
    expect(bookOf(planned).get('visit', 'v-1')?.on).toBe('2014-11-01');
    expect(bookOf(planned, visits.corrected('v-1', { heldOn: day('2014-11-08') })).get('visit', 'v-1')?.on).toBe('2014-11-08');
  });
  it('keeps every correction with what stood there before', () => {
    const book = bookOf(first, visits.corrected('v-1', { title: 'Second', about: 'visit:v-0' }), visits.corrected('v-1', { heldOn: null }));
    expect(book.get('visit', 'v-1')).toMatchObject({
      on: null,
      values: { title: 'Second', about: 'visit:v-0' },
      corrections: [
        { position: 2, by, changes: { title: 'Second', about: 'visit:v-0' }, before: { title: 'First', about: null }, why: 'It was misread.' },
        { position: 3, changes: { heldOn: null }, before: { heldOn: '2014-10-14' } },
      ],
      events: [1, 2, 3],
    });
    expect(book.get('visit', 'v-1')?.values).not.toHaveProperty('heldOn');
  });
  it('that was withdrawn stays, with the reason', () => {
    const book = bookOf(first, visits.withdrawn('v-1'));
    expect(book.get('visit', 'v-1')).toMatchObject({ values: { title: 'First' }, withdrawn: { position: 2, at: '2015-03-31T09:02:00.000Z', by, why: 'Entered twice.' }, events: [1, 2] });
    expect([...book.all('visit')]).toHaveLength(1);
    expect([...book.counted('visit', day('2030-01-01'))]).toEqual([]);
  });
  it('counts again when it is reinstated', () => {
    const book = bookOf(first, visits.withdrawn('v-1', { correction: 'c-1' }), visits.reinstated('v-1', 'c-1'));
    expect(book.get('visit', 'v-1')).toMatchObject({ withdrawn: null, events: [1, 2, 3] });
    expect(book.correction('c-1')).toBeUndefined();
  });
  it('recorded anew under a freed ref is another one, with all the events of the ref', () => {
    const again = visits.recorded('v-1', { title: 'Another', host: 's-2' });
    const book = bookOf(alder, birch, first, visits.corrected('v-1', { title: 'Second' }), visits.withdrawn('v-1', { withImport: 'import-1' }), again);
    expect(book.get('visit', 'v-1')).toMatchObject({ on: null, values: { title: 'Another', host: 's-2' }, corrections: [], withdrawn: null, events: [3, 4, 5, 6] });
    expect([citing(book, 's-1'), citing(book, 's-2')]).toEqual([[], [['v-1', 'host']]]);
  });
});

describe('who cites a record', () => {
  it('is known with the fields, each citing record once', () => {
    const book = bookOf(alder, birch, first, visits.recorded('v-2', { title: 'Second', guests: ['s-2'] }));
    expect(citing(book, 's-1')).toEqual([['v-1', 'host,guests']]);
    expect(citing(book, 's-2')).toEqual([['v-1', 'guests'], ['v-2', 'guests']]);
    expect(citing(book, 's-3')).toEqual([]);
  });
  it('follows corrections of every citing field', () => {
    const base = [alder, birch, first];
    expect(citing(bookOf(...base, visits.corrected('v-1', { host: 's-2' })), 's-1')).toEqual([['v-1', 'guests']]);
    expect(citing(bookOf(...base, visits.corrected('v-1', { host: 's-2' })), 's-2')).toEqual([['v-1', 'host,guests']]);
    const none = bookOf(...base, visits.corrected('v-1', { host: null }), visits.corrected('v-1', { guests: ['s-2'] }));
    expect([citing(none, 's-1'), citing(none, 's-2')]).toEqual([[], [['v-1', 'guests']]]);
    const back = bookOf(...base, visits.corrected('v-1', { host: null, guests: [] }), visits.corrected('v-1', { host: 's-1' }));
    expect(citing(back, 's-1')).toEqual([['v-1', 'host']]);
  });
  it('is found by a tagged ref', () => {
    const book = bookOf(first, visits.recorded('v-2', { title: 'Second', about: 'visit:v-1' }), visits.recorded('v-3', { title: 'Third', about: 'round:v-1' }));
    expect(citing(book, 'v-1', 'visit')).toEqual([['v-2', 'about']]);
  });
  it('is what a record cites, seen from the other side', () => {
    const book = bookOf(alder, birch, first, visits.recorded('v-2', { title: 'Second', about: 'visit:v-1', host: 's-9' }));
    const cited = (ref: string, field: string) => book.cited(book.get('visit', ref)!, field).map((row) => row.ref);
    expect([cited('v-1', 'host'), cited('v-1', 'guests'), cited('v-1', 'about'), cited('v-1', 'title')]).toEqual([['s-1'], ['s-1', 's-2'], [], []]);
    expect([cited('v-2', 'about'), cited('v-2', 'host')]).toEqual([['v-1'], []]);
  });
  it('still tells of one that was withdrawn', () =>
    expect([...bookOf(alder, first, visits.withdrawn('v-1')).citing('school', 's-1')]).toMatchObject([{ row: { ref: 'v-1', withdrawn: { position: 3 } } }]));
});

describe('corrections with a name', () => {
  it('are known by it, with the record they belong to', () => {
    const book = bookOf(alder, first, visits.corrected('v-1', { title: 'Second' }, { correction: 'c/1' }), schools.withdrawn('s-1', { correction: 'c%2F1' }));
    expect(book.correction('c/1')).toEqual({ kind: 'visit', ref: 'v-1' });
    expect(book.correction('c%2F1')).toEqual({ kind: 'school', ref: 's-1' });
    expect(book.correction('c')).toBeUndefined();
  });
  it('are free again once they were taken back', () => {
    const book = bookOf(first, visits.corrected('v-1', { title: 'Second' }, { correction: 'c-1' }), visits.corrected('v-1', { title: 'First' }, { takesBack: 'c-1' }));
    expect(book.correction('c-1')).toBeUndefined();
    expect(book.get('visit', 'v-1')).toMatchObject({ values: { title: 'First' }, corrections: [{}, { before: { title: 'Second' } }] });
  });
});

describe('refs of any signs', () => {
  it('never run into each other', () => {
    const refs = ['a', 'a/b', 'a%2Fb', 'a%', '/', '%', 'ab', '..', 'é 🎨'];
    const book = bookOf(
      ...refs.map((ref) => schools.recorded(ref, { name: `School ${ref}` })),
      ...refs.map((ref) => visits.recorded(ref, { title: `Visit ${ref}`, host: ref })),
    );
    for (const ref of refs) {
      expect(book.get('school', ref)?.values).toEqual({ name: `School ${ref}` });
      expect(citing(book, ref)).toEqual([[ref, 'host']]);
    }
    expect([...book.all('school')].map(({ ref }) => ref).sort()).toEqual([...refs].sort());
  });
});

describe('what counts on a day', () => {
  it('is what happened by then, and what has no day', () => {
    const book = bookOf(first, visits.recorded('v-2', { title: 'Second', heldOn: day('2014-10-15') }), visits.recorded('v-3', { title: 'Third' }));
    const counted = (on: string) => [...book.counted('visit', day(on))].map(({ ref }) => ref);
    expect([counted('2014-10-13'), counted('2014-10-14'), counted('2014-10-15')]).toEqual([['v-3'], ['v-1', 'v-3'], ['v-1', 'v-2', 'v-3']]);
  });
});
