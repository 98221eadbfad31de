import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel/refusal';
import type { Installed } from '#platform/testing/installed';
import { smallLcep } from '../testing/small-lcep';
import type { LedgerEntry } from './entries';

let at: Installed;
beforeAll(async () => {
  at = await smallLcep();
  // Two days later, half past midnight in London and still the evening before in UTC.
  at.now = Date.UTC(2015, 3, 1, 23, 30);
  await at.done('correct-participation', { ref: '1', changes: { youngPeople: 30 }, why: 'Counted again.' }, { onBehalfOf: 'Alder School', reason: 'They rang.' });
  await at.done('withdraw-need', { ref: '1', why: 'Entered twice.' });
});
afterAll(() => at.remove());

type Settings = { readonly [name: string]: string };
type Log = { events: LedgerEntry[]; next: string | null };
const log = (settings: Settings = {}) => at.shown<Log>('event-log', settings);
const named = async (settings: Settings) => (await log(settings)).events.map(({ type, ref }) => `${type} ${ref}`);

describe('the log', () => {
  it('has every event once, newest first, down to the first, however it is paged', async () => {
    const all = (await log({ limit: '500' })).events.map(({ position }) => Number(position));
    const head = await at.all.store.head();
    expect(all).toEqual(Array.from({ length: head }, (_, index) => head - index));
    const paged: number[] = [];
    for (let next: string | null = String(head + 1); next !== null; ) {
      const page: Log = await log({ limit: '7', before: next });
      paged.push(...page.events.map(({ position }) => Number(position)));
      next = page.next;
    }
    expect(paged).toEqual(all);
  });
  it('shows who recorded a thing, for whom, why, and what it changed', async () => {
    const { events } = await log({ kind: 'participation', change: 'corrected' });
    expect(events).toMatchObject([
      {
        type: 'participation.corrected',
        kind: 'participation',
        change: 'corrected',
        ref: '1',
        title: 'Drums',
        occurredOn: '2014-05-05',
        actor: { kind: 'person', name: 'Noor' },
        onBehalfOf: 'Alder School',
        reason: 'Counted again.',
        command: 'correct-participation',
        revision: 1,
        changes: [{ field: 'youngPeople', before: 20, after: 30 }],
      },
    ]);
  });
  it('opens what was sealed', async () => {
    const { events } = await log({ kind: 'need' });
    expect(events.map(({ data }) => data)).toMatchObject([{ why: 'Entered twice.' }, { values: { note: 'Drums if possible.' } }]);
  });
  it('has nothing in it that was recorded after the moment', async () => {
    const correction = (await log({ kind: 'participation', change: 'corrected' })).events[0]!;
    const { events, position } = await log({ knownAt: String(Number(correction.position) - 1), limit: '500' });
    expect(events.map(({ type }) => type)).not.toContain('participation.corrected');
    expect(events[0]?.position).toBe(position);
  });
});

describe('the log, filtered', () => {
  it('is of a kind, or of a change', async () => {
    expect(await named({ kind: 'attendance' })).toEqual(['attendance.recorded 3', 'attendance.recorded 2', 'attendance.recorded 1']);
    expect(await named({ change: 'withdrawn' })).toEqual(['need.withdrawn 1']);
    expect(await named({ kind: 'attendance', change: 'corrected' })).toEqual([]);
  });
  it('is of what happened between two days, both included', async () =>
    expect(await named({ happenedFrom: '2014-05-20', happenedTo: '2014-05-21' })).toEqual([
      'attendance.recorded 3',
      'attendance.recorded 2',
      'attendance.recorded 1',
      'learning-session.recorded 2',
      'learning-session.recorded 1',
    ]));
  it('is of what was recorded on a day, by the calendar in London', async () => {
    const changed = ['need.withdrawn 1', 'participation.corrected 1'];
    expect(await named({ recordedFrom: '2015-04-02' })).toEqual(changed);
    expect(await named({ recordedFrom: '2015-04-01', recordedTo: '2015-04-01' })).toEqual([]);
    expect((await named({ recordedTo: '2015-03-31', limit: '500' })).length).toBe((await at.all.store.head()) - 2);
  });
  it('is of what names an organisation, not of what has the same ref by chance', async () =>
    expect(await named({ organisation: '3' })).toEqual(['learning-walk.recorded 1', 'meeting.recorded 1', 'organisation.recorded 3']));
  it('is refused where a filter can’t be read', async () => {
    const answer = await at.ask('event-log', { limit: '501', before: 'x', happenedFrom: '1/2/2014' });
    expect(isRefusal(answer) && answer.fields?.map(({ field }) => field).sort()).toEqual(['before', 'happenedFrom', 'limit']);
  });
});

describe('the organisations of an event', () => {
  it('are those its record names, and no others with the same ref', async () => {
    const of = async (kind: string) => (await log({ kind, change: 'recorded' })).events.map(({ ref, organisations }) => [ref, ...organisations.map(({ name }) => name)]);
    expect(await of('participation')).toEqual([['2'], ['1']]);
    expect(await of('attendance')).toEqual([['3', 'Alder School'], ['2', 'Alder School'], ['1', 'Alder School']]);
    expect(await of('introduction')).toEqual([['1', 'Alder School', 'Museum']]);
    expect(await of('organisation')).toEqual([['3', 'Council'], ['2', 'Museum'], ['1', 'Alder School']]);
  });
});
