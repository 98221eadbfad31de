import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withdrawImport } from '#modules/imports/withdraw-import';
import { isRefusal, orThrow } from '#kernel/refusal';
import type { Figures } from '#modules/headline/figures';
import type { Writing } from '#platform/installation';
import { CORRECTIONS, expected, HISTORY } from '../support/camden';
import { temporaryFolders } from '../support/folders';
import { asked, filesOf, imported, opened } from '../support/installation';

const ON = '2015-03-31';
const why = 'It was the wrong year.';
let installation: Writing;
const folder = temporaryFolders();
beforeEach(async () => {
  installation = await opened(folder());
});
afterEach(() => installation.close());

const headline = async (): Promise<Figures> => (await asked<{ figures: Figures }>(installation, 'camden', 'headline', { on: ON })).figures;
const takeBack = (importId: string | null) =>
  withdrawImport(installation.shop, { lcep: 'camden', importId: importId!, why, actor: { kind: 'person' } });
const bring = (path: string) => imported(installation, 'camden', filesOf(path));

describe('taking an import back', () => {
  it('undoes its corrections and withdrawals, and their names are free again', async () => {
    await bring(HISTORY);
    const corrections = await bring(CORRECTIONS);
    expect(await headline()).toEqual(expected.afterCorrections[ON]);
    expect(orThrow(await takeBack(corrections.import))).toMatchObject({ takenBack: 8 });
    expect(await headline()).toEqual(expected.afterHistory[ON]);
    expect(await bring(CORRECTIONS)).toMatchObject({ recorded: 8, faults: [] });
    expect(await headline()).toEqual(expected.afterCorrections[ON]);
  });

  it('withdraws its rows, corrected or not, and their refs are free for other rows', async () => {
    const history = await bring(HISTORY);
    await bring(CORRECTIONS);
    expect(orThrow(await takeBack(history.import))).toMatchObject({ takenBack: 235 });
    expect(Object.values(await headline()).every((figure) => figure === 0)).toBe(true);
    const other = [{ name: 'organisations.csv', bytes: Buffer.from('ref,name,kind\nschool-001,Another School,school\n') }];
    expect(await imported(installation, 'camden', other)).toMatchObject({ recorded: 1, faults: [] });
    expect((await headline()).schools).toBe(1);
  });

  it('is refused while later records cite its rows, and lists them', async () => {
    const history = await bring(HISTORY);
    await imported(installation, 'camden', [{ name: 'learning_walks.csv', bytes: Buffer.from('ref,host,walked_on\nwalk-900,school-001,01/05/2015\n') }]);
    const before = await installation.store.head();
    const refusal = await takeBack(history.import);
    expect(isRefusal(refusal) && refusal).toMatchObject({ refused: 'import.cited', data: { cited: [{ kind: 'learning-walk', ref: 'walk-900', cites: 'organisation school-001' }] } });
    expect(await installation.store.head()).toBe(before);
  });

  it('a second time changes nothing', async () => {
    const history = await bring(HISTORY);
    const { position } = orThrow(await takeBack(history.import));
    expect(orThrow(await takeBack(history.import))).toEqual({ import: history.import, takenBack: 0, position });
  });

  it('that nobody made is refused', async () => {
    await bring(HISTORY);
    expect(await takeBack('01a20269-c413-732c-b397-da85443a0a5f')).toMatchObject({ refused: 'import.unknown' });
  });

  it('brings no row back whose own import was withdrawn first', async () => {
    const history = await bring(HISTORY);
    const corrections = await bring(CORRECTIONS);
    await takeBack(history.import);
    expect(orThrow(await takeBack(corrections.import))).toMatchObject({ takenBack: 0 });
    expect(Object.values(await headline()).every((figure) => figure === 0)).toBe(true);
  });

  it('is refused where it would bring back what cites a row that is gone', async () => {
    const csv = (name: string, ...lines: string[]) => [{ name, bytes: Buffer.from(`${lines.join('\n')}\n`) }];
    const schools = await imported(installation, 'camden', csv('organisations.csv', 'ref,name,kind', 's9,Gone School,school'));
    await imported(installation, 'camden', csv('needs.csv', 'ref,round,school,submitted_on', 'n1,2014-15,s9,2014-06-24'));
    const withdrawal = await imported(installation, 'camden', csv('corrections.csv', 'ref,file,of,column,value,why', 'k1,needs,n1,withdrawn,yes,Entered twice.'));
    orThrow(await takeBack(schools.import));
    expect(await takeBack(withdrawal.import)).toMatchObject({ refused: 'reference.unknown', fields: [{ field: 'school' }] });
  });
});
