import { several } from './plural';

/** What is said where files are taken away. */
export const exportWords = {
  title: 'Take it away', lead: 'Everything that is recorded, in the files that an import takes: to keep, to look at in a spreadsheet, or to bring into another place.',
  takeAll: 'All of them:', forms: { xlsx: 'Excel', csv: 'CSV', zip: 'CSV files, zipped' },
  all: 'Everything at once', workbook: 'One workbook, a sheet for each kind', zip: 'CSV files in one zip file', each: 'One kind at a time', file: 'What', rows: 'Rows', as: 'As', caption: 'Files to take away',
  rowsInAll: (rows: number, day: string | null) => `${several(rows, { one: '# row', other: '# rows' })}${day === null ? ', also what is dated ahead' : ` up to ${day}`}.`, corrections: 'Withdrawn, and still named by others', corrected: 'Corrections are in it: each row says what the record says now. What it said before stays in the event log here.',
  notes: (notes: number) => several(notes, { one: '# row needs a look before it is imported elsewhere', other: '# rows need a look before they are imported elsewhere' }), nothing: 'There is nothing to take away yet', nothingHelp: 'Record something or import a spreadsheet first.',
} as const;
