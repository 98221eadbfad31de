import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel/refusal';
import type { Position } from '#kernel/time';
import type { EventReader } from '#event-store/port';
import type { Figures } from '#modules/headline/figures';
import { Installed } from './testing/installed';
import { AskView, ViewDesk } from './view-desk';

let at: Installed;
beforeAll(async () => {
  at = await Installed.open();
  await at.done('record-organisation', { ref: 's-1', name: 'Alder', kind: 'school', joinedOn: '2014-01-10' });
});
afterAll(() => at.remove());

const schools = async (settings: object = {}) => (await at.shown<{ figures: Figures }>('headline', { on: '2030-01-01', ...settings })).figures.schools;

describe('a view', () => {
  it('says for which moment it answers', async () => {
    expect(await at.ask('headline', { on: '2014-01-10', knownAt: '2' })).toMatchObject({ lcep: 'camden', on: '2014-01-10', knownAt: '2', position: '2' });
    expect(await at.ask('headline', { on: '2014-01-10' })).toMatchObject({ knownAt: null, position: '2' });
  });
  it('is of today in London where no day is named', async () => {
    const before = at.now;
    at.now = Date.UTC(2015, 5, 30, 23, 30);
    expect(await at.ask('headline')).toMatchObject({ on: '2015-07-01' });
    at.now = before;
  });
  it('takes the moment by position and by instant, both inclusive', async () => {
    const [, event] = await at.all.store.readAll({ after: 0, limit: 2 });
    expect([await schools({ knownAt: '1' }), await schools({ knownAt: '2' })]).toEqual([0, 1]);
    expect(await schools({ knownAt: event!.recordedAt })).toBe(1);
    expect(await schools({ knownAt: '2015-03-31T08:59:59Z' })).toBe(0);
  });
  it('shows at once what was just recorded, by the position it was answered with', async () => {
    for (let n = 1; n <= 20; n++) {
      const { position } = await at.done('record-organisation', { ref: `new-${n}`, name: 'Birch', kind: 'school' });
      expect(await schools({ after: String(position) })).toBe(n + 1);
    }
  });
});

describe('what can’t be answered', () => {
  it('is a view or an LCEP that is not there', async () => {
    expect(await at.ask('headlines')).toMatchObject({ refused: 'view.unknown', kind: 'not-found' });
    expect(await at.ask('headline', {}, 'islington')).toMatchObject({ refused: 'lcep.unknown', kind: 'not-found' });
  });
  it('is told with all settings at fault at once', async () => {
    const answer = await at.ask('figure', { on: '31/03/2015', knownAt: 'yesterday', figure: 'pupils', colour: 'red' });
    expect(answer).toMatchObject({ refused: 'request.invalid', kind: 'invalid', sentence: '4 settings need a change.' });
    expect(isRefusal(answer) && answer.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'on on.form',
      'knownAt known-at.form',
      'figure choice.unknown',
      'colour field.unknown',
    ]);
  });
  it('is helped where the day is written in the UK way', async () =>
    expect(await at.ask('headline', { on: '31/03/2015' })).toMatchObject({ sentence: 'on: found “31/03/2015”; expected a day such as 2015-03-31 (did you mean 2015-03-31?).' }));
  it('lies beyond the end of the record', async () => {
    const head = await at.all.store.head();
    for (const setting of ['knownAt', 'after'])
      expect(await at.ask('headline', { [setting]: String(head + 1) })).toMatchObject({ refused: 'request.invalid', fields: [{ field: setting, code: 'position.beyond-end' }] });
    expect(await at.ask('headline', { knownAt: String(head) })).toMatchObject({ position: String(head) });
  });
  it('comes after something that is no position', async () =>
    expect(await at.ask('headline', { after: '2015-03-31T09:00:00Z' })).toMatchObject({ fields: [{ field: 'after', code: 'after.form' }] }));
});

describe('an import', () => {
  const lines = (from: number, count: number) => ['ref,name,kind', ...Array.from({ length: count }, (_, n) => `i-${from + n},Cedar,school`)];

  it('is seen whole or not at all while it is being recorded', async () => {
    const before = await schools();
    let isDone = false;
    const importing = at.imported({ 'organisations.csv': lines(0, 2_500) }).finally(() => (isDone = true));
    const seen = new Set<number>();
    while (!isDone) {
      seen.add(await schools());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await importing;
    expect([...seen].filter((value) => value !== before && value !== before + 2_500)).toEqual([]);
    expect(seen).toContain(before);
    expect(await schools()).toBe(before + 2_500);
  });

  it('is not seen by half where the log shows it by half, as on a cluster', async () => {
    const before = await schools();
    const first = (await at.all.store.head()) + 1;
    await at.imported({ 'organisations.csv': lines(10_000, 5) });
    const last = await at.all.store.head();
    const seenAt = (head: Position) => {
      const { registry, rows, sealer, store } = at.all;
      const desk = new ViewDesk({ registry, rows, sealer, store: endingAt(store, head), clock: () => at.now, mostReplayed: Infinity, caughtUp: () => Promise.resolve() });
      return desk.answer(new AskView('camden', 'headline', { on: '2030-01-01' }));
    };
    for (let head = first; head < last; head++) expect(await seenAt(head)).toMatchObject({ position: String(first - 1), figures: { schools: before } });
    expect(await seenAt(last)).toMatchObject({ position: String(last), figures: { schools: before + 5 } });
  });
});

/** The same log, of which no more can be seen yet. */
const endingAt = (store: EventReader, head: Position): EventReader => ({
  head: () => Promise.resolve(head),
  readStream: (name, upTo = head) => store.readStream(name, Math.min(upTo, head)),
  readAll: (range) => store.readAll({ ...range, upTo: range.backwards ? (range.upTo ?? 0) : Math.min(range.upTo ?? head, head) }),
  positionAt: (instant) => store.positionAt(instant),
  findCommand: (id) => store.findCommand(id),
  wholeUpTo: (position) => store.wholeUpTo(position),
  close: () => store.close(),
});
