import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CORRECTIONS, HISTORY } from '../support/camden';
import { cli } from '../support/cli';
import { temporaryFolders } from '../support/folders';
import { filesOf, imported, within } from '../support/installation';

const folder = temporaryFolders();
const data = folder();
const here = folder('files');
const file = (name: string, text: string): string => {
  writeFileSync(join(here, name), text);
  return join(here, name);
};
const [good, bad, workbook] = [file('organisations.csv', 'ref,name,kind\nx,X,school\n'), file('needs.csv', 'ref,round,school,submitted_on\nn,2014-15,nobody,soon\n'), file('history.xlsx', 'PK\u0003\u0004')];
const empty = join(here, 'empty');
mkdirSync(empty);
mkdirSync(join(empty, 'organisations.csv'));

beforeAll(() => within(data, (installation) => imported(installation, 'camden', filesOf(HISTORY))));

/** Exit code, and what must stand on standard error; standard output stays empty unless said otherwise. */
describe('the command line', () => {
  it.each<[number, RegExp, string[]]>([
    [2, /unknown command/, ['frobnicate']],
    [2, /--lcep/, ['headline']],
    [2, /--lcep/, ['import', good]],
    [2, /path/, ['import', '--lcep', 'camden']],
    [2, /unknown option/, ['headline', '--lcep', 'camden', '--onn', '2015-01-01']],
    [2, /too many arguments/, ['position', 'more']],
    [2, /position such as/, ['events', '--from', 'the-start']],
    [1, /no LCEP “nowhere”/, ['headline', '--lcep', 'nowhere']],
    [1, /no LCEP “nowhere”/, ['events', '--lcep', 'nowhere']],
    [1, /2015-03-31/, ['headline', '--lcep', 'camden', '--on', '31/03/2015']],
    [1, /knownAt.*position/, ['headline', '--lcep', 'camden', '--known-at', '2015-03-31']],
    [1, /up to 237/, ['headline', '--lcep', 'camden', '--known-at', '999999']],
    [1, /ends at 237/, ['events', '--from', '999999']],
    [1, /nothing at/, ['import', join(here, 'not-there'), '--lcep', 'camden']],
    [1, /no CSV file/, ['import', empty, '--lcep', 'camden']],
    [1, /neither a folder nor a file/, ['import', '/dev/null', '--lcep', 'camden']],
    [1, /short name/, ['import', good, '--lcep', 'Camden!']],
    [1, /the workbook is damaged[\s\S]*save it again/, ['import', workbook, '--lcep', 'camden']],
    [1, /needs\.csv, row 2, submitted_on[\s\S]*needs\.csv, row 2, school[\s\S]*2 faults; nothing was recorded/, ['import', bad, '--lcep', 'camden']],
    [1, /no projection “nope”/, ['rebuild', '--projection', 'nope']],
  ])('ends with %i and %s for %j', async (code, words, args) => {
    const told = await cli(data, ...args);
    expect([told.code, told.out]).toEqual([code, '']);
    expect(told.err).toMatch(words);
    expect(told.err).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });

  it('prints the report of a refused import as JSON and ends with 1', async () => {
    const told = await cli(data, 'import', bad, '--lcep', 'camden', '--json');
    expect([told.code, told.err]).toEqual([1, '']);
    expect(told.json()).toMatchObject({ recorded: 0, import: null, position: '237', faults: [{ file: 'needs.csv', row: 2, column: 'submitted_on' }, { file: 'needs.csv', row: 2, column: 'school' }] });
  });

  it('creates no LCEP by a dry run or by an import at fault', async () => {
    expect(await cli(data, 'import', HISTORY, '--lcep', 'dry', '--dry-run', '--json')).toMatchObject({ code: 0, err: '' });
    expect((await cli(data, 'import', bad, '--lcep', 'dry', '--json')).code).toBe(1);
    expect((await cli(data, 'headline', '--lcep', 'dry')).code).toBe(1);
    expect((await cli(data, 'position', '--json')).json()).toEqual({ position: '237' });
  });

  it('names a variable that can’t be used', () => {
    const told = spawnSync(process.execPath, [join(__dirname, '..', '..', 'dist/apps/cli/main.js'), 'position'], { env: { ...process.env, THROUGHLINE_DATE: 'x' }, encoding: 'utf8' });
    expect([told.status, told.stdout]).toEqual([1, '']);
    expect(told.stderr).toContain('THROUGHLINE_DATE');
  });

  it('does not mind when nobody reads on', () => {
    const command = `"${process.execPath}" "${join(__dirname, '..', '..', 'dist/apps/cli/main.js')}" events | head -n 1`;
    const told = spawnSync('sh', ['-c', command], { env: { ...process.env, THROUGHLINE_DATA: data }, encoding: 'utf8' });
    expect([told.status, told.stderr, told.stdout.split('\n').length]).toEqual([0, '', 2]);
  });

  it('tells people what was recorded, and of each file', async () => {
    const told = await cli(data, 'import', CORRECTIONS, '--lcep', 'camden');
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).toMatch(/corrections\.csv: 8 recorded, 0 known already\n8 of 8 rows recorded for camden, up to position 246/);
  });
});
