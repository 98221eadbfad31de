import { describe, expect, it } from '@jest/globals';
import { StorageFull, StoreUnusable, VersionConflict } from '#event-store/port';
import { UnknownEvent } from '#kernel/catalogue';
import { fieldFault, refuse, Refused, type RefusalKind } from '#kernel/refusal';
import { ProjectionStopped, RowsBehind } from '#read-models/as-known';
import { problemOf, refusalIn, STATUS } from './problem-details';

const statuses: { [K in RefusalKind]: [status: number, title: string] } = {
  invalid: [422, 'Something needs a change'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Conflict'],
  stale: [409, 'Conflict'],
  unavailable: [503, 'Not possible at the moment'],
  full: [503, 'Not possible at the moment'],
  'too-large': [413, 'Too large'],
};

describe('a refusal over HTTP', () => {
  it.each(Object.entries(statuses) as [RefusalKind, [number, string]][])('of the kind %s has its status and title', (kind, [status, title]) =>
    expect(problemOf(refuse(kind, 'walk.wrong', 'Try again.'))).toEqual({ type: 'urn:throughline:walk.wrong', title, status, code: 'walk.wrong', detail: 'Try again.' }));
  it('is of no kind that is not in the table', () => expect(Object.keys(STATUS).sort()).toEqual(Object.keys(statuses).sort()));
  it('has the fields at fault and the data', () => {
    const people = fieldFault('people', 'number.form', '“x”', 'a number');
    expect(problemOf(refuse('invalid', 'a', 'b', { fields: [people], data: { seen: 1 } }))).toMatchObject({ errors: [people], data: { seen: 1 } });
  });
  it('tells of a field what belongs to it and nothing else', () => {
    const fault = { ...fieldFault('people', 'a', 'b', 'c'), citation: { kind: 'need', ref: 'x' } };
    expect(problemOf(refuse('invalid', 'a', 'b', { fields: [fault] })).errors?.[0]).not.toHaveProperty('citation');
  });
});

describe('an error', () => {
  it('may stand for a refusal', () => {
    const no = refuse('stale', 'a', 'b');
    expect([refusalIn(no), refusalIn(new Refused(no))]).toEqual([no, no]);
    expect(refusalIn(new StorageFull('disk full'))).toMatchObject({ kind: 'full', refused: 'storage.full' });
    expect(refusalIn(new StoreUnusable('The log is damaged.'))).toMatchObject({ kind: 'unavailable', refused: 'store.unusable', sentence: 'The log is damaged.' });
    expect(refusalIn(new ProjectionStopped('headline', { position: 7, type: 'walk.flown', reason: 'It has no feet.' }))).toMatchObject({ kind: 'unavailable', refused: 'projection.stopped', sentence: expect.stringContaining('event 7 (walk.flown): It has no feet.') });
    expect(refusalIn(new RowsBehind('headline', 1, 900_000))).toMatchObject({ kind: 'unavailable', refused: 'view.behind' });
    expect(refusalIn(new UnknownEvent('walk.flown', 1, undefined))).toMatchObject({ kind: 'unavailable', refused: 'log.unknown-event' });
  });
  it('is a bug otherwise', () => {
    for (const error of [new Error('x'), new TypeError('x'), new VersionConflict('camden/need/x', 1, 2), 'x', undefined, null]) expect(refusalIn(error)).toBeUndefined();
  });
});
