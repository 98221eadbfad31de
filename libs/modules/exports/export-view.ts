import { v5 as uuidV5 } from 'uuid';
import { label } from '#kernel/fields';
import { day } from '#kernel/plain-date';
import { fieldFault, Refused, refuse, shown } from '#kernel/refusal';
import type { StreamKind, View } from '#platform/business-module';
import { Is } from '#platform/fields';
import type { RecordRow } from '#platform/record-book';
import { AskView } from '#platform/view-desk';
import type { WrittenColumn } from '#spreadsheets/cells';
import { columnsOf, CORRECTION_COLUMNS, CORRECTIONS, withFiles } from '../imports/rows';
import { correctionsOf, nameAgain } from '../imports/said-again';
import { asImported, type CorrectedAgain, type KeptRows } from './as-imported';
import { citedFirst, keptRows } from './kept-rows';
import { cellKind, readsBack, written } from './written';

class ExportQuery {
  @Is(label, { optional: true, says: 'The name of one file, such as meetings; all where absent.' }) file?: string;
}
/** One file of the import format. A row has the text of each cell that says something; null where its words were erased. */
export interface ExportTable {
  readonly file: string;
  readonly columns: readonly { readonly column: string; readonly kind: WrittenColumn['kind']; readonly required: boolean }[];
  readonly rows: readonly { readonly [column: string]: string | null }[];
}
export interface Export {
  readonly tables: readonly ExportTable[];
  /** Rows that an import would refuse as they stand, or read otherwise. */
  readonly notes: readonly string[];
}

/** Names of withdrawals in an export: the same for the same row, whenever it is made. */
const WITHDRAWALS = '6f6a1c1e-2f0b-5c7b-9d55-0a6a3b3f6d10';
const MOST_NOTES = 100;

export const exportView: View<ExportQuery, Export> = {
  name: 'export',
  summary: 'Everything as it stood on the day `on`, in the files of the import format and in the order in which an import takes them.',
  query: ExportQuery,
  async answer({ file }, at) {
    const book = await at.records();
    const kinds = withFiles(at);
    const wanted = kinds.filter((kind) => file === undefined || kind.file === file);
    if (wanted.length === 0) throw new Refused(unknownFile(file!, kinds));
    // A file by itself has no corrections beside it, so nothing withdrawn may stand in it.
    const kept: KeptRows = file === undefined ? keptRows(book, kinds, at.on) : new Map(wanted.map(({ kind }) => [kind, new Map([...book.counted(kind, at.on)].map((row) => [row.ref, row]))]));
    const notes: string[] = [];
    const { rows, again } = file === undefined ? asImported(kinds, kept) : { rows: kept, again: [] };
    const tables = wanted.map((kind) => tableOf(kind, citedFirst(book, kinds, rows.get(kind.kind)!), notes));
    const withdrawn = wanted.flatMap((kind) => [...kept.get(kind.kind)!.values()].filter((row) => row.withdrawn).map((row) => withdrawal(kind, row)));
    const corrections = [...again.map(correction), ...withdrawn];
    return { tables: [...tables, ...(corrections.length > 0 ? [correctionsTable(corrections)] : [])], notes: notes.slice(0, MOST_NOTES) };
  },
};

function tableOf(kind: StreamKind, rows: readonly RecordRow[], notes: string[]): ExportTable {
  const uses = columnsOf(kind);
  return {
    file: kind.file!,
    columns: uses.map(({ column, field, optional }) => ({ column, kind: cellKind(field), required: !optional })),
    rows: rows.map(({ ref, values }) => {
      const sealed = new Set(kind.record?.freeText ?? []);
      const cells = uses.flatMap(({ property, column, field }) => {
        const value = property === 'ref' ? ref : values[property];
        const text = written(field, value);
        if (!sealed.has(property as never) && !readsBack(field, text, value)) notes.push(`${kind.file}, ${ref}, ${column}: an import reads “${text}” otherwise than it is recorded.`);
        return text === '' ? [] : [[column, text] as const];
      });
      for (const { field, message } of kind.record?.check?.(values) ?? []) notes.push(`${kind.file}, ${ref}, ${field}: an import refuses it as it was corrected: ${message}.`);
      return Object.fromEntries(cells);
    }),
  };
}

const correctionsTable = (rows: ExportTable['rows']): ExportTable => ({
  file: CORRECTIONS.replace('.csv', ''),
  columns: CORRECTION_COLUMNS.map(({ column }) => ({ column, kind: 'text', required: column !== 'value' })),
  rows,
});

/** What was withdrawn and is still cited is recorded and withdrawn again, so that it counts as little as here. */
const withdrawal = (kind: StreamKind, { ref, withdrawn }: RecordRow): ExportTable['rows'][number] => ({
  ref: `withdrawn-${uuidV5(`${kind.file}/${ref}`, WITHDRAWALS)}`,
  file: kind.file!,
  of: ref,
  column: 'withdrawn',
  value: 'yes',
  why: withdrawn!.why,
});

function correction({ kind, row, field, nth }: CorrectedAgain): ExportTable['rows'][number] {
  const { column, field: shape } = columnsOf(kind).find(({ property }) => property === field)!;
  const { why } = correctionsOf(row, field)[nth]!;
  return { ref: nameAgain(kind, row.ref, field, nth), file: kind.file!, of: row.ref, column, value: written(shape, row.values[field]), why };
}

const unknownFile = (file: string, kinds: readonly StreamKind[]) =>
  refuse('not-found', 'export.unknown', `There is no file “${file}” to export. There are: ${kinds.map((kind) => kind.file).join(', ')}.`, {
    fields: [fieldFault('file', 'export.unknown', shown(file), 'the name of a file of the import format')],
  });

/** The last day that any record can have. */
const EVER = day('2100-12-31');

/** The export of an LCEP: of everything where no day is named, planned meetings and all. */
export const askExport = (lcep: string, { on, ...settings }: { readonly on?: string | undefined; readonly knownAt?: string | undefined; readonly file?: string | undefined }): AskView =>
  new AskView(lcep, 'export', { on: on ?? EVER, ...settings });
