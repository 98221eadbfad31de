import { list } from '../time/format';
import { several } from './plural';

/** What is said about registers, and where a member is added from one. */
export const registerWords = {
  title: 'Registers', lead: 'What others publish: schools, what became of them, pupil premium, the national portfolio, grants. Members are added from here, and you are told when a register says something new of one.',
  names: { 'gias-schools': 'schools', 'gias-establishments': 'schools', 'arts-council-npo': 'national portfolio', '360giving': 'grants' } as Readonly<Record<string, string>>,
  list: {
    title: 'What is loaded', register: 'Register', dated: 'As of', loaded: 'Rows', other: 'Skipped, at fault', file: 'File', caption: 'Registers that are loaded', notLoaded: (skipped: string, faulted: string) => `${skipped}, ${faulted}`,
    fileOn: (file: string, day: string) => `${file}, loaded ${day}`, earlier: (versions: number) => several(versions, { one: '# earlier version', other: '# earlier versions' }), version: (dated: string, rows: string, file: string) => `As of ${dated}: ${rows} rows of ${file}`,
    missing: (file: string) => `${file} was loaded once and its rows are gone. Load it again.`, none: 'No register is loaded yet', noneHelp: 'Load the list of schools from “Get Information About Schools”, the Arts Council’s national portfolio, or grants in the 360Giving standard. Then members are added by three letters of their name.',
  },
  changes: {
    title: 'What registers say of your members', looked: (need: number, members: number) => `${several(need, { one: '# needs a look', other: '# need a look' })}, of ${several(members, { one: '# member with a URN', other: '# members with a URN' })}`,
    none: 'The registers say what your record says.', noUrn: 'No member has a URN, by which schools are found in a register.', recordIt: 'Record it', correctIt: 'Correct it', correctUrn: 'Correct the number', addIt: 'Add it as a member', aside: 'Set aside…',
    ask: 'Set this aside?', askHelp: 'You will not be told of it again unless the register says something else. Your reason stays in the history.', askSend: 'Set it aside', leave: 'Leave it', setAside: 'Set aside.', backAgain: 'You are told of it again.',
    dismissed: (number: number) => several(number, { one: '# was set aside', other: '# were set aside' }), asideOn: (day: string) => `Set aside on ${day}:`, bringBack: 'Tell it again', askBack: 'Be told of this again?',
  },
  lookUp: { title: 'Look somebody up', label: 'Name, town, postcode or number', hint: 'The beginnings of words are enough', found: (found: number) => several(found, { one: '# found', other: '# found' }), what: 'What the registers say', add: 'Add as a member' },
  load: {
    title: 'Load a register', lead: 'Each file is kept as a version of its own. It changes no record by itself.', file: 'Its file', fileHint: 'CSV, .xlsx or 360Giving JSON, at most 128 MB; it is recognised by its content', dated: 'The day it describes', datedHint: 'A day in its name, or today, where you leave it empty',
    send: 'Load it', sending: 'Loading…', choose: 'Choose the file first.', tooLarge: 'The file is larger than 128 MB.', done: (title: string, dated: string) => `${title}: loaded, as of ${dated}.`, before: (title: string) => `${title}: nothing is new in it.`, nothingKept: (title: string) => `${title}: no row could be loaded, so nothing was kept.`,
    counts: (rows: string, loaded: string, skipped: string, faulted: string) => `${rows} rows: ${loaded} loaded, ${skipped} skipped, ${faulted} at fault.`, skipped: (rows: number, reason: string) => `${several(rows, { one: '# row skipped', other: '# rows skipped' })}: ${reason}`,
    faults: 'Rows at fault', moreFaults: (more: number) => several(more, { one: 'And # more.', other: 'And # more.' }), row: 'Row', rowAt: (row: string) => `Row ${row}`, column: 'Column', wholeRow: 'the whole row', found: 'What stands there', expected: 'What would be right',
  },
  add: {
    title: 'Add a member', find: 'Find it in the registers', findHint: 'Three letters of its name, its town, its postcode or its number', notFound: 'No register that is loaded has anything like it. Fill in the form yourself, or load another register:', registers: 'Registers',
    from: (titles: readonly string[]) => `Filled in from: ${list(titles)}. Change whatever you know better.`, twin: 'There is a member of this name already:', send: 'Add the member', done: (name: string) => `${name} is a member now.`,
  },
} as const;
