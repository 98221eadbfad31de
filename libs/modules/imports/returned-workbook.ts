import { isPlainDate } from '#kernel/plain-date';
import type { WrittenCell, WrittenColumn, WrittenSheet } from '#spreadsheets/cells';
import { writeWorkbook } from '#spreadsheets/xlsx';
import type { MatchedColumn } from './columns';
import { sentenceOf, type Fault } from './faults';
import { REASON, REPORT_SHEET, shownIn, STATUS, type GridCell, type GridLine } from './grid';
import type { ImportOutcome } from './import-run';
import type { ImportReport } from './report';

/** Longer notes can’t be read when one points at a cell. */
const LONGEST_NOTE = 1_000;

/**
 * The tables of an import as they were sent, as one workbook: beside each row what became of it and why, each fault at its
 * cell as a note and a colour, and in front a sheet about the whole. It can be mended and imported again.
 */
export const returnedWorkbook = (outcome: ImportOutcome): Promise<Uint8Array> =>
  writeWorkbook([reportSheet(outcome.report), ...outcome.files.map((file) => returnedSheet(file, outcome.report))]);

type ReturnedFile = ImportOutcome['files'][number];

function returnedSheet({ name, grid, columns, skipped }: ReturnedFile, report: ImportReport): WrittenSheet {
  const faults = new Map<number, Fault[]>();
  for (const fault of report.faults) if (fault.file === name && fault.row !== null) faults.set(fault.row, [...(faults.get(fault.row) ?? []), fault]);
  const [header, ...lines] = grid.lines;
  // What an earlier import said of the rows makes place for what this one says.
  const kept = (header?.cells ?? []).flatMap((cell, index) => ([STATUS, REASON].includes(shownIn(cell).trim()) ? [] : index));
  const widest = Math.max(header?.cells.length ?? 0, ...lines.map(({ cells }) => cells.length));
  for (let index = header?.cells.length ?? 0; index < widest; index++) kept.push(index);
  const about = { columns, kept, faults };
  return {
    name: grid.sheet?.name ?? name.replace(/\.csv$/, ''),
    columns: [...kept.map((index): WrittenColumn => ({ header: headerAt(header, index), kind: 'text' })), { header: STATUS, kind: 'text' }, { header: REASON, kind: 'text', width: 60 }],
    rows: [...(header && faults.has(header.row) ? [noteRow(header, about)] : []), ...lines.map((line) => returnedRow(line, about, skipped, report))],
  };
}

interface About {
  readonly columns: readonly MatchedColumn[];
  /** The places of the cells that go back. */
  readonly kept: readonly number[];
  /** By row. */
  readonly faults: ReadonlyMap<number, readonly Fault[]>;
}

const headerAt = (header: GridLine | undefined, index: number): string => shownIn(header?.cells[index] ?? '').trim();

/** What is wrong with the header stands in the row below it, which says nothing else. */
const noteRow = ({ row }: GridLine, { kept, faults }: About): WrittenCell[] => [...kept.map(() => ({ value: null })), { value: 'fault', colour: 'fault' }, { value: reasonOf(faults.get(row)!) }];

function returnedRow({ row, cells }: GridLine, { columns, kept, faults }: About, skipped: ReadonlySet<number>, report: ImportReport): WrittenCell[] {
  const wrong = faults.get(row) ?? [];
  const status: WrittenCell[] = statusOf(wrong, skipped.has(row), report).map((text, index) => ({ value: text, ...(index === 0 ? { colour: wrong.length > 0 ? 'fault' : skipped.has(row) ? 'quiet' : 'done' } : {}) }));
  return [
    ...kept.map((index): WrittenCell => {
      const { column, header } = columns[index] ?? { column: null, header: '' };
      const here = wrong.filter((fault) => fault.column !== null && (fault.column === column || fault.column === header));
      return { ...sent(cells[index] ?? ''), ...(here.length > 0 ? { note: reasonOf(here).slice(0, LONGEST_NOTE), colour: 'fault' as const } : {}) };
    }),
    ...status,
  ];
}

function statusOf(wrong: readonly Fault[], isKnown: boolean, { dryRun, faults }: ImportReport): [string, string] {
  if (wrong.length > 0) return ['fault', reasonOf(wrong)];
  if (isKnown) return ['known already', 'skipped: the record says this already'];
  if (faults.length > 0) return ['not recorded', 'it is right; nothing is recorded while another row or file is at fault'];
  return dryRun ? ['would be recorded', 'this was a dry run'] : ['recorded', ''];
}

const reasonOf = (faults: readonly Fault[]): string => faults.map(({ column, found, expected }) => `${column === null ? '' : `${column}: `}found ${found}; expected ${expected}.`).join('\n');

/** A cell as it was sent: days and numbers of a workbook are that again, and text stays text. */
function sent(cell: GridCell): WrittenCell {
  if (typeof cell === 'string') return { value: cell === '' ? null : cell };
  if (cell.kind === 'date' && isPlainDate(cell.text)) return { value: cell.text, kind: 'day' };
  if (cell.kind === 'number' && cell.shown === undefined && String(cell.number) === cell.text) return { value: cell.number!, kind: 'number' };
  const text = shownIn(cell);
  return { value: text === '' ? null : text };
}

function reportSheet({ lcep, dryRun, rows, recorded, skipped, faults, warnings, position, import: id }: ImportReport): WrittenSheet {
  const ended = faults.length > 0 ? 'nothing was recorded' : dryRun ? 'a dry run: nothing was recorded' : id === null ? 'nothing new' : `import ${id}`;
  const line = (what: string, said: WrittenCell['value'], colour?: WrittenCell['colour']): WrittenCell[] => [{ value: what, ...(colour ? { colour } : {}) }, { value: said === null ? null : String(said) }];
  return {
    name: REPORT_SHEET,
    columns: [{ header: 'import', kind: 'text' }, { header: lcep, kind: 'text', width: 100 }],
    rows: [
      line('result', ended),
      line('position', position),
      line('rows', rows),
      line(dryRun ? 'would be recorded' : 'recorded', recorded, 'done'),
      line('known already', skipped, 'quiet'),
      ...faults.map((fault) => line('fault', sentenceOf(fault), 'fault')),
      ...warnings.map((warning) => line('note', warning)),
    ],
  };
}
