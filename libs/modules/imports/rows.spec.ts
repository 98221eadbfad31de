import { describe, expect, it } from '@jest/globals';
import { Registry } from '#platform/registry';
import { modules } from '../all';
import type { Fault } from './faults';
import { columnsOf, CORRECTION_COLUMNS, correctionCommands, rowCommands } from './rows';
import { readTable } from './table';
import { gridOf } from './testing/grids';

const kinds = [...new Registry(modules).kinds.values()].filter((kind) => kind.file !== undefined);
const kindOf = (file: string) => kinds.find((kind) => kind.file === file)!;

function read(file: string, ...lines: string[]) {
  const faults: Fault[] = [];
  const kind = kindOf(file);
  const table = readTable(gridOf(`${file}.csv`, lines), columnsOf(kind).map((use) => ({ ...use, optional: true })));
  return { commands: rowCommands(kind, table, faults), faults };
}
function corrections(...lines: string[]) {
  const faults: Fault[] = [];
  const header = CORRECTION_COLUMNS.map(({ column }) => column).join(',');
  const table = readTable(gridOf('corrections.csv', [header, ...lines]), CORRECTION_COLUMNS);
  return { commands: correctionCommands(kinds, table, faults), faults, told: faults.map(({ row, column, code }) => `${row} ${column} ${code}`) };
}

/** The columns of the history import, as they are written for those who make the files. */
const FILES: { readonly [file: string]: string } = {
  organisations: 'ref, name, kind, type, urn, postcode, local_authority, joined_on',
  meetings: 'ref, type, title, held_on, place, organisations_present, people_present, summary',
  needs: 'ref, round, school, submitted_on, priorities, year_groups, note',
  proposals: 'ref, round, organisation, schools, priorities, title, art_form, cost_gbp, submitted_on',
  introductions: 'ref, round, proposal, school, organisation, introduced_on',
  partnerships: 'ref, round, kind, members, title, agreed_on, ended_on, end_reason',
  projects: 'ref, partnership, title, started_on, delivered_on, budget_gbp, aims',
  participation: 'ref, project, held_on, age_band, young_people, of_whom_send, of_whom_pupil_premium',
  learning: 'ref, type, title, held_on, hours, provider, audience, place',
  attendance: 'ref, session, organisation, role, people',
  learning_walks: 'ref, host, walked_on, focus, visitors',
  evidence: 'ref, about, method, collected_on, said_by, quote, consent',
};

describe('the files of an import', () => {
  it.each(Object.entries(FILES))('%s has every column of the format', (file, columns) =>
    expect(columnsOf(kindOf(file)).map(({ column }) => column)).toEqual(expect.arrayContaining(columns.split(', '))));
  it('each have a name of their own', () => expect(new Set(kinds.map(({ file }) => file)).size).toBe(kinds.length));
});

describe('a row', () => {
  it('is a command, each cell read as its field reads it', () => {
    const { commands, faults } = read('participation', 'ref,project,held_on,age_band,young_people,of_whom_send', ' y-1 ,d-1,12/11/2014,7-11,"1,014",');
    expect(faults).toEqual([]);
    expect(commands).toMatchObject([{ file: 'participation.csv', row: 2, name: 'record-participation', faulty: false }]);
    expect(commands[0]?.command).toEqual({ ref: 'y-1', project: 'd-1', heldOn: '2014-11-12', ageBand: '7 to 11', youngPeople: 1014 });
  });
  it('reads money in pounds, lists and yes or no', () => {
    expect(read('proposals', 'ref,round,organisation,schools,title,cost_gbp,submitted_on', 'r,2014-15,c-1,s-1; s-2,Drums,£1,2014-10-14').commands[0]?.command).toMatchObject({
      schools: ['s-1', 's-2'],
      costPence: 100,
    });
    expect(read('evidence', 'ref,about,method,collected_on,consent', 'e,round:2014-15,Focus group,2014-10-14,Yes').commands[0]?.command).toMatchObject({ method: 'focus-group', consent: true });
  });
  it('tells of every cell at fault, with what was found and what would be right', () => {
    const { commands, faults } = read('participation', 'ref,project,held_on,age_band,young_people', 'y-1,,31/02/2014,07-Nov,lots');
    const at = { file: 'participation.csv', row: 2 };
    expect(faults).toEqual([
      { ...at, column: 'project', code: 'cell.empty', found: 'nothing', expected: 'some text' },
      { ...at, column: 'held_on', code: 'date.impossible', found: '“31/02/2014”', expected: 'a day that is in the calendar' },
      { ...at, column: 'age_band', code: 'label.date', found: '“07-Nov”', expected: expect.stringContaining('7 to 11') },
      { ...at, column: 'young_people', code: 'number.form', found: '“lots”', expected: 'a whole number from 0 to 100,000' },
    ]);
    expect(commands).toMatchObject([{ faulty: true, command: { ref: 'y-1' } }]);
  });
  it('is at fault alone', () => {
    const { commands, faults } = read('attendance', 'ref,session,organisation,role,people', 'a-1,l-1,s-1,teacher,x', 'a-2,l-1,s-1,teacher,3');
    expect(commands.map(({ row, faulty }) => [row, faulty])).toEqual([[2, true], [3, false]]);
    expect(faults.map(({ row }) => row)).toEqual([2]);
  });
  it('shows a refusal at the column of its field', () => {
    const [row] = read('participation', 'ref,project,held_on,young_people', 'y-1,d-1,2014-10-14,1').commands;
    expect([row?.columnOf('ofWhomPupilPremium'), row?.columnOf('ref'), row?.columnOf('colour')]).toEqual(['of_whom_pupil_premium', 'ref', null]);
  });
});

describe('a correction', () => {
  it('sets one column of one row', () => {
    const { commands, faults } = corrections('c-1,participation,y-1,young_people,30,Counted again.', 'c-2,Participation.csv,y-2,held_on,13/11/2014,A slip.'.replace('P', 'p'));
    expect(faults).toEqual([]);
    expect(commands.map(({ name, command }) => ({ name, ...command }))).toEqual([
      { name: 'correct-participation', ref: 'y-1', why: 'Counted again.', correction: 'c-1', changes: { youngPeople: 30 } },
      { name: 'correct-participation', ref: 'y-2', why: 'A slip.', correction: 'c-2', changes: { heldOn: '2014-11-13' } },
    ]);
  });
  it('empties a column that may be empty, and no other', () => {
    expect(corrections('c-1,organisations,s-1,joined_on,,Nobody knows.').commands[0]?.command).toMatchObject({ changes: { joinedOn: null } });
    expect(corrections('c-1,organisations,s-1,name,,Nobody knows.').told).toEqual(['2 value cell.empty']);
  });
  it('takes a row back', () => {
    const [row] = corrections('c-1,needs,n-1,withdrawn,Yes,Entered twice.').commands;
    expect(row).toMatchObject({ name: 'withdraw-need', command: { ref: 'n-1', why: 'Entered twice.', correction: 'c-1' }, faulty: false });
    expect(row?.command).not.toHaveProperty('changes');
  });
  it.each([
    ['c-1,walks,w-1,host,s-1,x', '2 file file.unknown'],
    ['c-1,needs,n-1,colour,red,x', '2 column column.unknown'],
    ['c-1,needs,n-1,ref,n-2,x', '2 column column.unknown'],
    ['c-1,needs,n-1,withdrawn,no,x', '2 value withdrawn.form'],
    ['c-1,participation,y-1,young_people,many,x', '2 value number.form'],
    [',needs,n-1,note,x,x', '2 ref cell.empty'],
    ['c-1,needs,,note,x,x', '2 of cell.empty'],
    ['c-1,needs,n-1,note,x,', '2 why cell.empty'],
  ])('%s is at fault', (line, fault) => expect(corrections(line).told).toEqual([fault]));
  it('is shown at the columns of its own file', () => {
    const [row] = corrections('c-1,needs,n-1,school,s-1,x').commands;
    expect(['ref', 'correction', 'why', 'school'].map((property) => row?.columnOf(property))).toEqual(['of', 'ref', 'why', 'value']);
  });
  it('is held to the rules of its own name and reason, as by every other way in', () => {
    expect(corrections('c;1,needs,n-1,note,x,x').told).toEqual(['2 ref ref.semicolon']);
    expect(corrections(`${'c'.repeat(101)},needs,n-1,note,x,x`).told).toEqual(['2 ref text.too-long']);
    expect(corrections(`c-1,needs,n-1,note,x,${'x'.repeat(20_001)}`).told).toEqual(['2 why text.too-long']);
  });
});
