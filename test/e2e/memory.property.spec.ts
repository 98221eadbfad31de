import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlainDate } from '#kernel/plain-date';
import type { Directory } from '#modules/organisations/directory';
import type { Writing } from '#platform/installation';
import { RecordBook } from '#platform/record-book';
import { ViewDesk } from '#platform/view-desk';
import { rowsAsKnown } from '#read-models/as-known';
import { temporaryFolders } from '../support/folders';
import { asked, command, within } from '../support/installation';
import { lastDays } from '../support/last-days';
import { Chance, seedOr } from '../support/random';
import { DAYS, history, LCEPS, REFS } from '../support/random-history';

/** Views that are answered from what is worked out and remembered, or that ask the memory for most. */
const ASKED: readonly (readonly [view: string, settings: Record<string, string>])[] = [
  ...DAYS.flatMap((on) => ['directory', 'network', 'organisations', 'map'].map((view) => [view, { on }] as const)),
  ...['2014-10-14', '2015-03-31'].map((quietSince) => ['directory', { quietSince, on: '2016-01-01' }] as const),
  ...REFS.map((organisation) => ['organisation-history', { organisation, on: '2015-03-31' }] as const),
  ...['a', 'r1', 'goo'].map((words) => ['search', { words, on: '2016-01-01' }] as const),
  ['calendar', { from: DAYS[0], to: '2016-12-31', on: '2015-03-31' }],
  ['records', { kind: 'attendance', on: '2016-01-01' }],
  ['learning', { on: '2016-01-01' }],
];

async function answersOf(installation: Pick<Writing, 'desk'>, lcep: string, knownAt?: string): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [view, settings] of ASKED) {
    const answer = await asked<Record<string, unknown>>(installation, lcep, view, { ...settings, ...(knownAt !== undefined && { knownAt }) }).catch((error: Error) => ({ refused: error.message }));
    answers[`${view} ${JSON.stringify(settings)}`] = { ...answer, knownAt: null };
  }
  return answers;
}

/** The same installation as a process sees it that keeps nothing in memory: every record is read from the rows. */
const fromRows = ({ registry, store, rows, sealer }: Writing): Pick<Writing, 'desk'> => ({
  desk: new ViewDesk({ registry, store, rows, sealer, clock: Date.now, mostReplayed: Infinity, caughtUp: () => Promise.resolve() }),
});

describe('For random histories with corrections and withdrawals', () => {
  const folder = temporaryFolders();
  const seed = seedOr(20_151_122);

  it(`what is answered from memory while more is recorded is what the rows say of that moment (seed ${seed})`, async () => {
    let days = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.integer(), async (steps, luck) => {
        const chance = new Chance(luck);
        await within(folder(), async (installation) => {
          for (const lcep of LCEPS) await command(installation, lcep, 'create-lcep', { ref: lcep, name: lcep.toUpperCase() });
          const seen: { lcep: string; position: string; answers: Record<string, unknown> }[] = [];
          for (const [index, { lcep, name, fields }] of steps.entries()) {
            await command(installation, lcep, name, fields);
            if (index % 60 !== 59) continue;
            // Also of the past, in between: what is remembered of one moment may not be taken for that of another.
            const [present, before] = [await installation.store.head(), chance.between(LCEPS.length, await installation.store.head())];
            seen.push({ lcep, position: String(present), answers: await answersOf(installation, lcep) });
            seen.push({ lcep, position: String(before), answers: await answersOf(installation, lcep, String(before)) });
          }
          await installation.runner.caughtUp(await installation.store.head());
          const rows = fromRows(installation);
          for (const { lcep, position, answers } of seen) {
            expect(await answersOf(rows, lcep, position)).toEqual(answers);
            days += await expectLastDays(installation, lcep, Number(position), answers);
          }
        });
      }),
      { seed, numRuns: 5, endOnFailure: true },
    );
    // Nobody in anything would prove nothing.
    expect(days).toBeGreaterThan(200);
  }, 240_000); // five histories of hundreds of steps, looked at again and again
});

/** Compares the last days of a directory with those that reading every record gives; answers how many there are. */
async function expectLastDays({ registry, store, rows }: Writing, lcep: string, position: number, answers: Record<string, unknown>): Promise<number> {
  const book = new RecordBook(await rowsAsKnown({ projection: registry.book, history: rows, store, catalogue: registry.catalogue, position, lcep }), registry.records);
  let days = 0;
  for (const on of DAYS) {
    const { organisations } = answers[`directory ${JSON.stringify({ on })}`] as Directory;
    const last = lastDays(book, on as PlainDate);
    expect(organisations.map(({ ref, lastOn }) => [ref, lastOn])).toEqual(organisations.map(({ ref }) => [ref, last.get(ref) ?? null]));
    days += organisations.filter(({ lastOn }) => lastOn !== null).length;
  }
  return days;
}
