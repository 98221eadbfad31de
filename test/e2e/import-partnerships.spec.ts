import { describe, expect, it } from '@jest/globals';
import { correction, ImportPlace, places } from '../support/import-place';

/** A partnership is agreed, or it says on which day it was proposed; and what came of it comes in files of its own. */
const { take, refused } = new ImportPlace();

const COLUMNS = 'ref,kind,members,title,agreed_on,proposed_on,came_from';
const partnership = (cells: string) => ({ 'partnerships.csv': `${COLUMNS}\np2,school-cultural,s1;c1,Two,${cells}\n` });
const changes = (...rows: string[]) => ({ 'partnership_changes.csv': `ref,partnership,what,happened_on,organisation\n${rows.join('\n')}\n` });

describe('the day of agreement', () => {
  it('is asked for at its cell where there is no other day', async () => {
    const faults = await refused(partnership(',,'));
    expect(places(faults)).toEqual([['partnerships.csv', 2, 'agreed_on', 'cell.empty']]);
    expect(faults[0]).toMatchObject({ found: 'nothing', expected: 'a date such as 2014-10-14; while it is only proposed, the day on which it was' });
  });
  it('may come later than the proposal, by a correction', async () => {
    expect(await take(partnership(',2014-10-01,'))).toMatchObject({ faults: [], recorded: 1 });
    expect(await take(correction({ file: 'partnerships', of: 'p2', column: 'agreed_on', value: '2014-11-11' }))).toMatchObject({ faults: [], recorded: 1 });
  });
  it('can’t be emptied where there is no other', async () =>
    expect(places(await refused(correction({ file: 'partnerships', of: 'p1', column: 'agreed_on', value: '' })))).toEqual([['corrections.csv', 2, 'value', 'cell.empty']]));
});

describe('where a partnership came from', () => {
  it('is a record that is there, or a round', async () => {
    expect(places(await refused(partnership('2014-10-10,,meeting:m9')))).toEqual([['partnerships.csv', 2, 'came_from', 'reference.unknown']]);
    expect(places(await refused(partnership('2014-10-10,,project:pr1')))).toEqual([['partnerships.csv', 2, 'came_from', 'ref.tag']]);
    expect(await take(partnership('2014-10-10,,partnership:p1'))).toMatchObject({ faults: [], recorded: 1 });
  });
});

describe('what came of a partnership', () => {
  it('is imported, and once', async () => {
    const given = changes('x1,p1,paused,2015-01-05,', 'x2,p1,partner-left,2015-02-01,c1');
    expect(await take(given)).toMatchObject({ faults: [], recorded: 2 });
    expect(await take(given)).toMatchObject({ faults: [], recorded: 0, skipped: 2, import: null });
  });
  it('is refused at the cell that is missing, unknown or withdrawn', async () =>
    expect(places(await refused(changes('x1,p1,partner-joined,2015-01-05,', 'x2,p9,paused,2015-02-01,', 'x3,p1,stopped,2015-02-01,', 'x4,p1,partner-left,2015-02-01,gone')))).toEqual([
      ['partnership_changes.csv', 2, 'organisation', 'field.needed'],
      ['partnership_changes.csv', 3, 'partnership', 'reference.unknown'],
      ['partnership_changes.csv', 4, 'what', 'choice.unknown'],
      ['partnership_changes.csv', 5, 'organisation', 'reference.unknown'],
    ]));
  it('has marks from 1 to 5', async () => {
    const checkIns = (going: string) => ({ 'check_ins.csv': `ref,partnership,asked_on,going\ni1,p1,2015-01-05,${going}\n` });
    expect(places(await refused(checkIns('6')))).toEqual([['check_ins.csv', 2, 'going', 'number.range']]);
    expect(await take(checkIns('4 out of 5'))).toMatchObject({ faults: [], recorded: 1 });
  });
});
