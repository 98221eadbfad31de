import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Fault } from '#modules/imports/faults';
import type { ImportReport } from '#modules/imports/report';
import type { Writing } from '#platform/installation';
import { temporaryFolders } from './folders';
import { COLUMNS, fileBytes, type Cells } from './import-writer';
import { imported, opened } from './installation';

/** Files by name: their text, their bytes, or their rows. */
export type Given = { readonly [file: string]: string | Buffer | readonly Cells[] };
const bytesOf = (file: string, content: Given[string]) => (typeof content === 'string' ? Buffer.from(content) : Buffer.isBuffer(content) ? content : fileBytes(COLUMNS[file]!, content));

/** What stands in every place before its test. */
export const BASE: Given = {
  organisations: [
    { ref: 's1', name: 'A school', kind: 'school', joined_on: '2014-09-01' },
    { ref: 'c1', name: 'A museum', kind: 'cultural' },
    { ref: 'gone', name: 'A mistake', kind: 'cultural' },
  ],
  partnerships: [{ ref: 'p1', kind: 'school-cultural', members: 's1;c1', title: 'One', agreed_on: '2014-10-14' }],
  projects: [{ ref: 'pr1', partnership: 'p1', title: 'A play', started_on: '2014-11-01', delivered_on: '2014-12-01', budget_gbp: '1,325.50' }],
  participation: [{ ref: 'pa1', project: 'pr1', held_on: '2014-11-12', age_band: '7 to 11', young_people: '14', of_whom_send: '2' }],
  learning: [{ ref: 'l1', type: 'cpd', title: 'A course', held_on: '2014-11-20', hours: '2' }],
  corrections: [{ ref: 'k1', file: 'organisations', of: 'gone', column: 'withdrawn', value: 'yes', why: 'Entered twice.' }],
};
export const participation = (cells: Cells) => ({ participation: [{ ref: 'new', project: 'pr1', held_on: '2014-11-13', age_band: '7 to 11', young_people: '5', ...cells }] });
export const organisation = (cells: Cells) => ({ organisations: [{ ref: 'new', name: 'New', kind: 'school', ...cells }] });
export const correction = (cells: Cells) => ({ corrections: [{ ref: 'k2', file: 'participation', of: 'pa1', column: 'young_people', value: '15', why: 'Counted again.', ...cells }] });
export const header = (file: string) => `${COLUMNS[file]!.join(',')}\n`;
export const places = (faults: readonly Fault[]) => faults.map(({ file, row, column, code }) => [file, row, column, code]);

/** An installation for the tests of one file, with an LCEP of its own for each. */
export class ImportPlace {
  private lcep = '';
  private count = 0;
  private installation!: Writing;

  constructor() {
    const folder = temporaryFolders();
    beforeAll(async () => {
      this.installation = await opened(folder());
    });
    beforeEach(async () => {
      this.lcep = `place-${++this.count}`;
      expect((await this.take(BASE)).faults).toEqual([]);
    });
    afterAll(() => this.installation.close());
  }

  readonly head = () => this.installation.store.head();

  readonly take = (given: Given, dryRun = false): Promise<ImportReport> =>
    imported(this.installation, this.lcep, Object.entries(given).map(([file, content]) => ({ name: file.includes('.') ? file : `${file}.csv`, bytes: bytesOf(file, content) })), dryRun);

  /** The faults, having proved that nothing was recorded and that a dry run says the same. */
  readonly refused = async (given: Given): Promise<Fault[]> => {
    const before = await this.head();
    const dry = await this.take(given, true);
    const report = await this.take(given);
    expect(report).toMatchObject({ recorded: 0, import: null, position: String(before) });
    expect(report.faults.length).toBeGreaterThan(0);
    expect(dry.faults).toEqual(report.faults);
    expect(await this.head()).toBe(before);
    for (const fault of report.faults) {
      expect(fault.found).toMatch(/\S/);
      expect(fault.expected).toMatch(/\S/);
      expect(JSON.stringify(fault)).not.toMatch(/undefined|\[object|at .*\.(ts|js):/);
    }
    return [...report.faults];
  };
}
