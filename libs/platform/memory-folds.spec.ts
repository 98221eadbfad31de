import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '#kernel/ids';
import { MemoryFolds, type MemoryFold } from './memory-folds';
import { Installed } from './testing/installed';

let at: Installed;
let head = 0;
beforeAll(async () => {
  at = await Installed.open();
  await at.done('create-lcep', { ref: 'leeds', name: 'Leeds' }, {}, 'leeds');
  for (const lcep of ['camden', 'leeds']) for (let n = 1; n <= 3; n++) await at.done('record-organisation', { ref: `s-${n}`, name: 'Alder', kind: 'school' }, {}, lcep);
  await at.done('record-need', { ref: 'n-1', round: '2014-15', school: 's-1', submittedOn: '2014-10-14', priorities: ['digital'], note: 'Drums.' });
  head = await at.all.store.head();
});
afterAll(() => at.remove());

const folds = (mostEvents?: number) => {
  const { store, registry, sealer } = at.all;
  return new MemoryFolds({ store, catalogue: registry.catalogue, kinds: registry.records, sealer }, mostEvents);
};

/** Remembers the streams it was given, and how often it was begun. */
function listing(more: Partial<MemoryFold<string[]>> = {}): MemoryFold<string[]> & { begun: number } {
  const fold: MemoryFold<string[]> & { begun: number } = {
    name: 'listing',
    begun: 0,
    begin: () => {
      fold.begun++;
      return [];
    },
    fold: (list, { stream }) => void list.push(stream),
    ...more,
  };
  return fold;
}

describe('what is kept in memory', () => {
  it('is made once and kept up, of one LCEP alone', async () => {
    const [memory, fold] = [folds(), listing()];
    expect(await memory.upTo(fold, 'camden', 1)).toEqual(['camden/lcep/camden']);
    const all = await Promise.all([memory.upTo(fold, 'camden', head), memory.upTo(fold, 'camden', 3), memory.upTo(fold, 'camden', head)]);
    expect(all[0]).toEqual(['lcep/camden', ...['s-1', 's-2', 's-3'].map((ref) => `organisation/${ref}`), 'need/n-1'].map((name) => `camden/${name}`));
    expect([all[1], all[2]]).toEqual([all[0], all[0]]);
    expect(fold.begun).toBe(1);
  });
  it('is given up where there is no room for more, what was used longest ago first', async () => {
    const [memory, fold] = [folds(13), listing()];
    for (const lcep of ['camden', 'leeds', 'leeds', 'camden']) await memory.upTo(fold, lcep, head);
    expect(fold.begun).toBe(2);
    await memory.upTo({ ...listing(), name: 'another' }, 'camden', head);
    await memory.upTo(fold, 'camden', head);
    expect(fold.begun).toBe(2);
    await memory.upTo(fold, 'leeds', head);
    expect(fold.begun).toBe(3);
  });
  it('is kept while it is used though it is larger than there is room for', async () => {
    const [memory, fold] = [folds(2), listing()];
    for (let times = 0; times < 3; times++) expect(await memory.upTo(fold, 'camden', head)).toHaveLength(5);
    expect(fold.begun).toBe(1);
  });
  it('is prepared while nobody waits, once', async () => {
    const [memory, fold] = [folds(), listing()];
    await memory.prepare([fold], 'camden', head);
    expect(fold.begun).toBe(1);
    await memory.prepare([fold], 'camden', head);
    expect(await memory.upTo(fold, 'camden', head)).toHaveLength(5);
    expect(fold.begun).toBe(1);
  });
  it('is kept up while nobody waits: who asks finds it there already', async () => {
    const [memory, fold] = [folds(), listing()];
    await memory.prepare([fold], 'camden', 1);
    await memory.prepare([fold], 'camden', head);
    expect(await memory.upTo(fold, 'camden', 1)).toHaveLength(5);
  });
  it('is prepared by one at a time', async () => {
    const [memory, fold] = [folds(), listing()];
    await Promise.all([memory.prepare([fold], 'camden', 1), memory.prepare([fold], 'camden', head)]);
    expect(await memory.upTo(fold, 'camden', 1)).toHaveLength(1);
  });
  it('is given texts only where it says so; others see the seal', async () => {
    const texts = (opensTexts?: true): MemoryFold<unknown[]> => ({ name: `texts ${opensTexts}`, ...(opensTexts && { opensTexts }), begin: () => [], fold: (list, { data, type }) => type === 'need.recorded' && list.push((data as { values: { note: string } }).values.note) });
    expect(await folds().upTo(texts(true), 'camden', head)).toEqual(['Drums.']);
    const [sealed] = await folds().upTo(texts(), 'camden', head);
    expect(String(sealed)).not.toContain('Drums');
    expect(at.all.sealer.open(sealed)).toBe('Drums.');
  });
});

describe('an event that can’t be taken in', () => {
  it('is named, and what came before it can be looked at', async () => {
    const [memory, poisoned] = [folds(), streamOf('camden', 'organisation', 's-2')];
    const fold = listing({
      fold: (list, { stream }) => {
        if (stream === poisoned) throw new Error('No such school.');
        list.push(stream);
      },
    });
    const [event] = await at.all.store.readStream(poisoned);
    await expect(memory.upTo(fold, 'camden', head)).rejects.toMatchObject({ projection: 'listing', stopped: { position: event!.position, type: 'organisation.recorded', reason: 'No such school.' } });
    expect(await memory.upTo(fold, 'camden', event!.position - 1)).toHaveLength(2);
    await memory.prepare([fold], 'leeds', head);
  });
});

describe('at the end of the process', () => {
  it('what is under way ends, and nothing more is read', async () => {
    const [memory, fold] = [folds(), listing()];
    const asked = memory.upTo(fold, 'camden', head);
    const refused = expect(asked).rejects.toThrow('is being closed');
    await memory.close();
    await refused;
    await memory.prepare([fold], 'leeds', head);
    expect(fold.begun).toBe(1);
  });
});
