import { saysTheSame } from '#kernel/json';
import { applied } from '#kernel/record';
import { citations } from '#kernel/record-kind';
import type { StreamKind } from '#platform/business-module';
import type { RecordRow } from '#platform/record-book';
import { correctionsOf } from '../imports/said-again';

/** Rows by kind and ref. */
export type KeptRows = ReadonlyMap<string, ReadonlyMap<string, RecordRow>>;
type Values = RecordRow['values'];

/** A field that is written as it was before it was corrected, and corrected again by `corrections.csv`. */
export interface CorrectedAgain {
  readonly kind: StreamKind;
  readonly row: RecordRow;
  readonly field: string;
  /** Which of the corrections of this field it was, from 0. */
  readonly nth: number;
}

/** What was said of a record at first. */
export const asRecorded = ({ values, corrections }: RecordRow): Values => corrections.reduceRight((said, { before }) => applied(said, before), values);

/** A correction may leave a record at odds with itself, and an import takes no such row. */
export const isAtOdds = ({ record }: StreamKind, values: Values): boolean => (record?.check?.(values) ?? []).length > 0;

/**
 * The rows as an import takes them, and what is to be corrected in them afterwards to say what they say: those that corrections
 * left at odds with themselves, and those that are of another kind by now than what cites them asks for.
 */
export function asImported(kinds: readonly StreamKind[], kept: KeptRows): { readonly rows: KeptRows; readonly again: readonly CorrectedAgain[] } {
  const rows = new Map(kinds.map((kind) => [kind.kind, new Map([...kept.get(kind.kind)!].map(([ref, row]) => [ref, isAtOdds(kind, row.values) ? { ...row, values: asRecorded(row) } : row]))]));
  for (const kind of kinds)
    for (const { values } of rows.get(kind.kind)!.values())
      for (const { kind: named, ref, only } of citations(kind.record?.cites ?? {}, values)) {
        const cited = rows.get(named)?.get(ref);
        if (cited && only !== undefined && cited.values['kind'] !== only) rows.get(named)!.set(ref, { ...cited, values: ofKind(cited, only) });
      }
  // What cites comes first: it is corrected while what it cites is of the kind it asks for.
  const again = kinds.toReversed().flatMap((kind) => [...rows.get(kind.kind)!.values()].flatMap(({ ref, values }) => correctedAgain(kind, kept.get(kind.kind)!.get(ref)!, values)));
  return { rows, again };
}

function ofKind(row: RecordRow, kind: string): Values {
  const first = asRecorded(row);
  return first['kind'] === kind ? first : { ...row.values, kind };
}

const correctedAgain = (kind: StreamKind, row: RecordRow, written: Values): CorrectedAgain[] =>
  [...new Set([...Object.keys(row.values), ...Object.keys(written)])]
    .filter((field) => !saysTheSame(row.values[field], written[field]))
    .flatMap((field) => {
      const nth = correctionsOf(row, field).length - 1;
      return nth < 0 ? [] : { kind, row, field, nth };
    });
