import { describe, expect, it } from '@jest/globals';
import { applied, correct, corrected, record, recordEvents, unrecorded, withdraw, withdrawn, isLive, recorded } from './record';
import { citations, recordKind } from './record-kind';
import type { RecordState } from './record';
import type { Steps } from './record-decider';
import { fieldFault } from './refusal';

interface Visit {
  readonly title: string;
  readonly host?: string;
  readonly guests?: readonly string[];
  readonly about?: string;
  readonly note?: string;
}
const visit = recordKind<'visit', Visit>({
  kind: 'visit',
  title: 'visit',
  cites: { host: { kind: 'organisation', only: 'school' }, guests: 'organisation', about: { tagged: ['project', 'visit'] } },
  freeText: ['note'],
  check: ({ title }) => (title === 'none' ? [fieldFault('title', 'visit.title', '“none”', 'a title')] : []),
});
const state = recorded<Visit>(unrecorded, { ref: 'v-1', values: { title: 'First' } });

describe('an event of every record', () => {
  it('is stepped through, or nothing compiles', () => {
    const steps: Partial<Steps<Visit>> = { recorded, corrected, withdrawn };
    // @ts-expect-error -- one of the events has no step
    const all: Steps<Visit> = { recorded, corrected, withdrawn };
    // @ts-expect-error -- nothing is known of such an event
    const more: Partial<Steps<Visit>> = { ...steps, shredded: withdrawn };
    expect([all, more]).toEqual([steps, { ...steps, shredded: withdrawn }]);
  });
});

describe('what a record cites', () => {
  const cited = (values: Partial<Visit>) => citations(visit.cites, values);
  it('is one citation for each ref', () => {
    expect(cited({ host: 'school-1', guests: ['a', 'b'] })).toEqual([
      { field: 'host', kind: 'organisation', ref: 'school-1', only: 'school' },
      { field: 'guests', kind: 'organisation', ref: 'a' },
      { field: 'guests', kind: 'organisation', ref: 'b' },
    ]);
  });
  it('is named by a tagged ref, with whatever colons the ref has', () => {
    expect(cited({ about: 'project:a:b' })).toEqual([{ field: 'about', kind: 'project', ref: 'a:b' }]);
    expect(cited({ about: 'round:2014-15' })).toEqual([]);
  });
  it('is nothing where a field is empty, or cites nothing', () => {
    expect(citations(visit.cites, { host: null, guests: undefined, title: 'organisation' })).toEqual([]);
    expect(cited({ guests: [] })).toEqual([]);
  });
});

describe('the events of a kind', () => {
  it('seal its free text wherever it stands, and every reason', () => {
    expect(recordEvents(visit)).toEqual({
      'visit.recorded': { version: 1, sealed: ['values.note'] },
      'visit.corrected': { version: 1, sealed: ['changes.note', 'why'] },
      'visit.withdrawn': { version: 1, sealed: ['why'] },
      'visit.reinstated': { version: 1, sealed: ['why'] },
    });
  });
});

describe('a correction', () => {
  it('empties a field with null, and leaves the others', () => {
    expect(applied<Visit>({ title: 'First', host: 'a' }, { host: null })).toEqual({ title: 'First' });
    expect(applied<Visit>({ title: 'First', host: 'a' }, { title: 'Second' })).toEqual({ title: 'Second', host: 'a' });
  });
  it('that empties what is empty changes nothing', () =>
    expect(correct(visit, state, { ref: 'v-1', changes: { host: null }, why: 'x' })).toEqual([]));
  it('may have any name, also one that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const command = { ref: 'v-1', changes: { title: 'Second' }, why: 'x', correction: name };
      expect(correct(visit, state, command)).toEqual([{ type: 'visit.corrected', data: command }]);
      const after = corrected(state, command);
      expect(correct(visit, after, command)).toEqual([]);
      expect(correct(visit, after, { ...command, why: 'y' })).toMatchObject({ refused: 'correction.known-ref' });
      expect(withdraw(visit, state, { ref: 'v-1', why: 'x', correction: name })).toHaveLength(1);
    }
  });
  it('of what was never recorded leaves it unrecorded', () => {
    expect(corrected<Visit>(unrecorded, { ref: 'v-1', changes: {}, why: 'x' })).toBe(unrecorded);
    expect(withdrawn<Visit>(unrecorded, { ref: 'v-1', why: 'x' })).toBe(unrecorded);
  });
});

describe('recording', () => {
  it('keeps no field that says nothing', () => {
    const command = { ref: 'v-1', title: 'First', host: undefined, note: null } as unknown as { ref: string } & Visit;
    expect(record(visit, unrecorded, command)).toEqual([{ type: 'visit.recorded', data: { ref: 'v-1', values: { title: 'First' } }, occurredOn: undefined }]);
  });
  it('is refused where it contradicts itself', () =>
    expect(record(visit, unrecorded, { ref: 'v-1', title: 'none' })).toMatchObject({ refused: 'record.contradicts-itself', fields: [{ code: 'visit.title' }] }));
  it('names every field that says something else', () => {
    const refusal = record(visit, state, { ref: 'v-1', title: 'Second', host: 'a' });
    expect(refusal).toMatchObject({ refused: 'record.known-ref', fields: [{ field: 'title', found: '“Second”' }, { field: 'host', found: '“a”' }] });
  });
});

describe('a rule that always holds', () => {
  const kept = recordKind<'visit', Visit>({ ...visit, always: ({ host, note }) => (host === undefined && note === undefined ? [fieldFault('host', 'cell.empty', 'nothing', 'a host or a note')] : []) });
  const known = recorded<Visit>(unrecorded, { ref: 'v-1', values: { title: 'First', host: 'a' } });
  it('is asked when a row is recorded', () =>
    expect(record(kept, unrecorded, { ref: 'v-1', title: 'none' })).toMatchObject({ refused: 'record.contradicts-itself', fields: [{ code: 'cell.empty' }, { code: 'visit.title' }] }));
  it('may not be broken by a correction', () => {
    expect(correct(kept, known, { ref: 'v-1', changes: { host: null }, why: 'x' })).toMatchObject({ refused: 'record.contradicts-itself', fields: [{ field: 'host' }] });
    expect(correct(kept, known, { ref: 'v-1', changes: { host: null, note: 'n' }, why: 'x' })).toHaveLength(1);
    expect(correct(kept, known, { ref: 'v-1', changes: { title: 'none' }, why: 'x' })).toHaveLength(1);
  });
});

describe('being live', () => {
  it('is neither unrecorded nor withdrawn', () => {
    const states: RecordState<Visit>[] = [unrecorded, state, withdrawn(state, { ref: 'v-1', why: 'x' })];
    expect(states.map((one) => isLive(one))).toEqual([false, true, false]);
  });
});
