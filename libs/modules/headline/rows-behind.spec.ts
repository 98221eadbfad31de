import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { day, type PlainDate } from '#kernel/plain-date';
import { Backbone } from '../testing/backbone';
import { FIGURES } from './figures';
import { sumBy } from './projections/sums';
import { rowsBehind, type RowBehind } from './rows-behind';

const one = <const T extends string>(...words: T[]) => fc.constantFrom(...words);
const on = one('2014-01-10', '2014-02-01', '2014-02-02', '2014-06-30', '2015-01-01').map(day);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const organisation = one('o-1', 'o-2', 'o-3', 'o-4');

/** Values of each kind, few enough that they meet each other often. */
const VALUES: { readonly [kind: string]: { readonly [field: string]: fc.Arbitrary<unknown> } } = {
  organisation: { name: one('Alder', 'Birch'), kind: one('school', 'cultural', 'council'), joinedOn: maybe(on) },
  partnership: { kind: one('multi-partner'), title: one('Together'), members: fc.uniqueArray(organisation, { minLength: 1 }), agreedOn: maybe(on), proposedOn: on },
  'organisation-merge': { duplicate: organisation, into: organisation },
  'partnership-change': { partnership: one('p-1', 'p-2'), what: one('partner-joined', 'partner-joined', 'partner-left', 'paused'), organisation, happenedOn: on },
  project: { partnership: one('p-1', 'p-2'), title: one('Drums'), deliveredOn: maybe(on) },
  participation: { project: one('d-1', 'd-2'), heldOn: on, ageBand: maybe(one('7 to 11')), youngPeople: fc.nat(50) },
  'learning-session': { type: one('cpd', 'mentoring-training', 'networking'), title: one('Day'), heldOn: on },
  attendance: { session: one('l-1', 'l-2'), organisation, role: one('teacher', 'other'), people: fc.nat(9) },
  'learning-walk': { host: organisation, walkedOn: maybe(on), plannedOn: maybe(on) },
};
const REFS: { readonly [kind: string]: readonly string[] } = {
  organisation: ['o-1', 'o-2', 'o-3', 'o-4'],
  partnership: ['p-1', 'p-2'],
  'organisation-merge': ['m-1', 'm-2'],
  'partnership-change': ['c-1', 'c-2', 'c-3'],
  project: ['d-1', 'd-2'],
  participation: ['y-1', 'y-2', 'y-3', 'y-4'],
  'learning-session': ['l-1', 'l-2'],
  attendance: ['a-1', 'a-2', 'a-3', 'a-4'],
  'learning-walk': ['w-1', 'w-2'],
};

type Asked = [name: string, command: { ref: string; [field: string]: unknown }];
const said = { why: 'It was misread.' };
const name = maybe(one('c-1', 'c-2'));
const takenBack = (kind: string, ref: string, correction: string): Asked => [`take-back-${kind}-correction`, { ref, correction, ...said }];

const ofKind = (kind: string): fc.Arbitrary<Asked> => {
  const ref = fc.constantFrom(...REFS[kind]!);
  const values = fc.record(VALUES[kind]!);
  const corrections = fc.record(VALUES[kind]!, { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(ref, values).map(([ref, values]): Asked => [`record-${kind}`, { ref, ...values }]) },
    { weight: 3, arbitrary: fc.tuple(ref, corrections, name).map(([ref, changes, correction]): Asked => [`correct-${kind}`, { ref, changes, correction, ...said }]) },
    { weight: 1, arbitrary: fc.tuple(ref, name).map(([ref, correction]): Asked => [`withdraw-${kind}`, { ref, correction, ...said }]) },
    { weight: 1, arbitrary: ref.map((ref): Asked => [`withdraw-${kind}`, { ref, withImport: 'import-1', ...said }]) },
    { weight: 1, arbitrary: fc.tuple(ref, one('c-1', 'c-2')).map(([ref, correction]) => takenBack(kind, ref, correction)) },
  );
};
/** Everything recorded once, so that what follows has something to meet. */
const beginning: fc.Arbitrary<Asked[]> = fc.tuple(
  ...Object.entries(REFS).flatMap(([kind, refs]) => refs.map((ref) => fc.record(VALUES[kind]!).map((values): Asked => [`record-${kind}`, { ref, ...values }]))),
);
const middle = fc.array(fc.oneof(...Object.keys(VALUES).map(ofKind)), { minLength: 5, maxLength: 40, size: 'max' });
/** Some of what has a name is taken back. */
const end = fc.shuffledSubarray(Object.entries(REFS).flatMap(([kind, refs]) => refs.map((ref) => takenBack(kind, ref, 'c-1'))));
const history = fc.tuple(beginning, middle, end).map((parts) => parts.flat());

const after = (asked: readonly Asked[]) => {
  const backbone = new Backbone();
  for (const [name, command] of asked) backbone.ask(name, command);
  return backbone;
};
const LAST = day('2030-01-01');
const sumOf = (rows: readonly RowBehind[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
const DAYS: readonly PlainDate[] = ['2014-01-09', '2014-01-10', '2014-02-01', '2014-12-31', '2030-01-01'].map(day);

describe('the rows behind a figure', () => {
  it('add up to it, after any history and on any day', () => {
    fc.assert(
      fc.property(history, (asked) => {
        const backbone = after(asked);
        const [rows, { book }] = [backbone.rows('headline'), backbone];
        for (const on of DAYS) {
          const counted = FIGURES.map((figure) => [figure, sumOf(rowsBehind(figure, book, on))]);
          expect({ on, ...Object.fromEntries(counted) }).toEqual({ on, ...sumBy(rows, on) });
          // The rows of today, each by its own day, give the figures of every earlier day too.
          const dated = FIGURES.map((figure) => [figure, sumOf(rowsBehind(figure, book, LAST).filter((row) => row.on === null || row.on <= on))]);
          expect({ on, ...Object.fromEntries(dated) }).toEqual({ on, ...sumBy(rows, on) });
        }
      }),
      { seed: 550, numRuns: 100 },
    );
  });

  it('are histories in which much happens', () => {
    const happened = new Set(fc.sample(history, { seed: 550, numRuns: 100 }).flatMap((asked) => after(asked).facts.map(({ type }) => type)));
    for (const kind of Object.keys(VALUES))
      for (const change of ['recorded', 'corrected', 'withdrawn', 'reinstated']) expect(happened).toContain(`${kind}.${change}`);
  });
});

describe('a row behind a figure', () => {
  const record = { name: 'Alder', kind: 'school', joinedOn: day('2014-01-10') };
  const correction = { changes: { joinedOn: day('2014-02-01') }, ...said };
  const asked: Asked[] = [
    ['record-organisation', { ref: 'o-2', name: 'Birch', kind: 'cultural' }],
    ['record-organisation', { ref: 'o-1', ...record }],
    ['correct-organisation', { ref: 'o-1', ...correction }],
    ['record-partnership', { ref: 'p-1', kind: 'multi-partner', title: 'Together', members: ['o-1', 'o-2'], agreedOn: day('2014-01-15') }],
    ['record-project', { ref: 'd-1', partnership: 'p-1', title: 'Drums' }],
    ['record-participation', { ref: 'y-1', project: 'd-1', heldOn: day('2014-06-30'), ageBand: '7 to 11', youngPeople: 14 }],
    ['record-participation', { ref: 'y-2', project: 'd-1', heldOn: day('2014-02-02'), youngPeople: 6 }],
  ];
  const { book } = after(asked);

  it('says what it is, when it was recorded, and which events it comes from', () =>
    expect(rowsBehind('schools', book, LAST)).toEqual([
      { kind: 'organisation', ref: 'o-1', on: '2014-02-01', label: 'Alder', amount: 1, recorded: { position: '2', at: '2015-03-31T09:02:00.000Z' }, corrected: true, events: ['2', '3'] },
    ]));
  it('stands in the order of the days', () =>
    expect(rowsBehind('youngPeople', book, LAST).map(({ ref, label, amount, on }) => [ref, label, amount, on])).toEqual([
      ['y-2', 'Drums', 6, '2014-02-02'],
      ['y-1', 'Drums: 7 to 11', 14, '2014-06-30'],
    ]));
  it('of a member who joined after the agreement has the day of joining, and the events of both', () => {
    expect(rowsBehind('schoolsInPartnerships', book, LAST)).toMatchObject([{ ref: 'o-1', on: '2014-02-01', events: ['2', '3', '4'] }]);
    expect(rowsBehind('culturalOrganisationsInPartnerships', book, LAST)).toMatchObject([{ ref: 'o-2', on: '2014-01-15', corrected: false, events: ['1', '4'] }]);
  });
  it('of what counts always has no day', () => expect(rowsBehind('culturalOrganisations', book, day('1900-01-01'))).toMatchObject([{ ref: 'o-2', on: null }]));
});
