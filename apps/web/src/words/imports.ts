import { several } from './plural';

/** What the pages about imports say. */
export const importWords = {
  title: 'Import', lead: 'Bring in a spreadsheet, several, or cells you copied. Everything is checked first; nothing is recorded before you say so, and then all of it or nothing.',
  corrections: 'Corrections', ref: 'Your own code for the row (ref)',
  steps: { label: 'Steps', what: 'What it is', columns: 'Columns', check: 'Check', done: 'Recorded' },
  now: 'you are here',
  what: {
    files: 'Files', filesHint: 'Drop them here or choose them: workbooks (.xlsx) and CSV files, several at once', chosen: 'Chosen', remove: (name: string) => `Take ${name} out`,
    size: (kilobytes: string) => `${kilobytes} kB`, paste: 'Or paste cells', pasteHint: 'Copied from a spreadsheet, with their headers in the first line', pasteAs: 'What the cells are', choose: 'Choose…', look: 'Look at it',
    holds: (name: string) => `What does “${name}” hold?`, holdsIn: (name: string, workbook: string) => `What does the sheet “${name}” of ${workbook} hold?`, holdsTitle: 'Say what these are', holdsHelp: 'Their names do not say it.', leaveOut: 'Leave it out',
    nothing: 'Choose a file, or paste some cells.', asWhat: 'Say what the pasted cells are.', sayWhat: 'Say what each of them holds, or leave it out.', tooLarge: (name: string) => `${name} is larger than 64 MB. Divide it, and import the parts one after the other.`,
    kept: 'How you matched the columns is kept: choose the mended file, or paste again.', guide: 'The names of files, sheets and columns that are known at once are those of an export.',
  },
  columns: {
    title: 'Which column is which?', lead: 'What is proposed is not used before you agree. What you say here is remembered for the next time.', header: 'In your file', example: 'Such as', as: 'Read as', how: 'Because',
    leave: 'Leave it out', name: 'it is called so', words: 'its words say so', before: 'as last time', asked: 'you said so', none: 'nobody knows it yet', required: (name: string) => `${name} (needed)`, check: 'Check every row',
    missing: (columns: string) => `Say which column is: ${columns}. Each row needs it.`, twice: (columns: string) => `Two columns are read as: ${columns}. Leave one of them out.`,
    noHeader: 'A column without a header', asFor: (header: string) => `“${header}” is read as`, of: (file: string) => `Columns of ${file}`, empty: 'empty',
  },
  check: {
    checking: 'Checking', recording: 'Recording', sending: 'Sending', of: (done: string, total: string) => `${done} of ${total}`,
    right: (rows: number) => several(rows, { one: '# row is right', other: 'All # rows are right' }), wrong: (faults: number) => several(faults, { one: '# thing to put right', other: '# things to put right' }),
    wrongHelp: 'Nothing is recorded while a row is at fault. Mend the file and give it again, or take the workbook: it has a status and a reason beside each row, and each fault at its cell.',
    counts: (recorded: number, skipped: number) => `${several(recorded, { one: '# row would be recorded', other: '# rows would be recorded' })}${skipped > 0 ? `, ${several(skipped, { one: '# is known already', other: '# are known already' })}` : ''}.`,
    nothingNew: 'Everything in it is known already. There is nothing to record.', notes: (notes: number) => several(notes, { one: '# note', other: '# notes' }),
    where: 'Where', column: 'Column', found: 'What stands there', expected: 'What would be right', row: 'The row as it stands', rowAt: (row: string) => `Row ${row}`, whole: 'The whole row', whatFile: (file: string) => `Faults in ${file}`, more: 'Show more faults',
    wholeFile: (file: string) => `${file} can’t be read`, foundIs: (found: string) => `Found: ${found}.`, expectedIs: (expected: string) => `Right would be: ${expected}.`,
    record: (rows: number) => several(rows, { one: 'Record # row', other: 'Record # rows' }), again: 'Give the mended file', workbook: 'Get the workbook back', columns: 'Back to the columns', other: 'Give another file', stop: 'Stop',
    shown: (shown: number, all: number) => `${shown} of ${all} shown`,
  },
  done: {
    title: (rows: number) => several(rows, { one: '# row is recorded', other: '# rows are recorded' }), lead: 'They were recorded today as one import. It can be taken back as a whole while no later record names one of its rows.',
    file: 'File', recorded: 'Recorded', skipped: 'Known already', rows: 'Rows', caption: 'What was recorded, file by file', more: 'Import something else',
  },
  made: {
    title: 'Imports so far', none: 'Nothing was imported yet', noneHelp: 'An import brings in many records at once and is listed here, to be taken back as a whole if it was wrong.',
    when: 'Recorded', files: 'Files', rows: 'Rows recorded', state: 'State', back: 'Way back', stands: 'Stands', withdrawn: 'Withdrawn', withdraw: 'Withdraw…', withdrawAbout: (files: string) => `the import of ${files}`, event: (event: string) => `event ${event}`, caption: 'Imports, newest first', more: 'Earlier imports',
    ask: 'Withdraw this import?', help: 'All its rows and corrections are taken back at once. They stay in the history, struck through, with your reason.', send: 'Withdraw the import', keep: 'Keep it',
    taken: (rows: number) => several(rows, { one: 'The import is withdrawn: # record was taken back.', other: 'The import is withdrawn: # records were taken back.' }),
  },
} as const;
