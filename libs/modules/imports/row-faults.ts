import type { Refusal } from '#kernel/refusal';
import type { RecordBook } from '#platform/record-book';
import type { CitationFault } from '#platform/unit-of-work';
import type { Fault } from './faults';
import type { RowCommand } from './rows';

/** The name that must stand once in a file: the ref of the row, or of the correction. */
const nameOf = ({ command, file }: RowCommand): string =>
  file === 'corrections.csv' && 'correction' in command ? String(command.correction) : command.ref;

/** Refs that stand twice in the run, and names of corrections that were recorded for another row before. */
export function refsTwice(rows: readonly RowCommand[], book: RecordBook | undefined): Fault[] {
  const first = new Map<string, RowCommand>();
  return rows.flatMap((row) => {
    const name = nameOf(row);
    // A row without a ref was told of already.
    if (!name) return [];
    const key = `${row.file}/${name}`;
    const at = { file: row.file, row: row.row, column: 'ref', found: `“${name}”` };
    const earlier = first.get(key);
    if (earlier) return [{ ...at, code: 'ref.twice', expected: `a ref of its own; row ${earlier.row} has this one` }];
    first.set(key, row);
    const known = row.file === 'corrections.csv' ? book?.correction(name) : undefined;
    if (known && (known.kind !== row.kind.kind || known.ref !== row.command.ref))
      return [{ ...at, code: 'correction.known-ref', expected: `a new ref; this one was recorded as a correction of ${known.ref}` }];
    return [];
  });
}

/**
 * A refusal, shown at the cells it is about. What cites a row that is itself at fault, or stands in a file that can't be read,
 * is not told again: `isBroken` says so of a kind and ref.
 */
export function faultsOf(
  row: RowCommand,
  refusal: Pick<Refusal, 'refused' | 'sentence' | 'fields'>,
  isBroken: (citation: { readonly kind: string; readonly ref: string }) => boolean,
): Fault[] {
  const at = { file: row.file, row: row.row };
  if (!refusal.fields) {
    if (refusal.refused === 'record.unknown' && isBroken({ kind: row.kind.kind, ref: row.command.ref })) return [];
    const isOfName = refusal.refused === 'correction.known-ref';
    const found = isOfName ? nameOf(row) : row.command.ref;
    return [{ ...at, column: row.columnOf(isOfName ? 'correction' : 'ref'), code: refusal.refused, found: `“${found}”`, expected: refusal.sentence }];
  }
  return refusal.fields.flatMap((fault) => {
    const { citation } = fault as Partial<CitationFault>;
    if (citation && isBroken(citation)) return [];
    return [{ ...at, column: row.columnOf(fault.field), code: fault.code, found: fault.found, expected: fault.expected }];
  });
}
