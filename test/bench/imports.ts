import { rmSync } from 'node:fs';
import { isRefusal } from '#kernel/refusal';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { importFiles } from '#modules/imports/import-run';
import type { ImportFile } from '#modules/imports/open-files';
import { modules } from '#modules/all';
import { filesOf } from './csv';
import { LcepHistory, type Scale, type Step } from './history';
import { Random } from './random';
import { RawTable, storedRows } from './raw';
import { medians, sorted, type Found, type Numbers } from './rounds';
import type { Sizes } from './sizes';
import { secondsOf } from './statistics';
import { open, scratch, settled } from './store';

const FIRST_YEAR = 1950;
/** An import this large tells of more years than have been: they begin again, under new refs. */
const YEARS = 150;

/** So many rows of whole years, as the CSV files a backbone would bring. */
export function yearsOfFiles(rows: number, seed: number, scale?: Scale): readonly ImportFile[] {
  const history = new LcepHistory(new Random(seed), scale);
  const steps: Step[] = [];
  for (let nth = 0; steps.length < rows; nth++) steps.push(...history.year(FIRST_YEAR + (nth % YEARS)).filter(({ name }) => name.startsWith('record-')));
  return filesOf(modules.flatMap((one) => one.kinds), steps.slice(0, rows));
}

/** An import of whole years against the bare program writing the same bytes in one transaction; rows of files a second. */
export async function measureImport(folder: string, { rows, rounds }: Sizes, seed: number): Promise<Found> {
  const files = yearsOfFiles(rows, seed);
  return sorted(await medians('import', rounds, () => round(folder, files)));
}

async function round(folder: string, files: readonly ImportFile[]): Promise<Numbers> {
  const [data, table] = [scratch(folder, 'import'), scratch(folder, 'import-raw.db')];
  const writing = await open(data);
  const ours = await secondsOf(async () => {
    const report = await importFiles(writing.shop, { lcep: 'imported', files, dryRun: false, createLcep: true });
    if (isRefusal(report)) throw new Error(report.sentence);
    if (report.faults.length > 0) throw new Error(`The import has faults: ${JSON.stringify(report.faults[0])}`);
  });
  const shown = await secondsOf(() => settled(writing));
  const stored = storedRows(pathsOf(data).events, 0);
  await writing.close();
  const raw = new RawTable(table, pathsOf(data).events);
  const bare = await secondsOf(() => raw.write(stored, stored.length));
  raw.close();
  for (const path of [data, table]) rmSync(path, { recursive: true, force: true });
  return { importPerSecond: stored.length / ours, importShownPerSecond: stored.length / (ours + shown), rawImportPerSecond: stored.length / bare, importOfRaw: bare / ours };
}
