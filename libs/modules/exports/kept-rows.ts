import type { PlainDate } from '#kernel/plain-date';
import { citations } from '#kernel/record-kind';
import type { StreamKind } from '#platform/business-module';
import type { RecordBook, RecordRow } from '#platform/record-book';
import { asRecorded, isAtOdds, type KeptRows } from './as-imported';

/**
 * The rows that count on a day, and whatever they cite, though it was withdrawn or is dated later: without it they could not be
 * imported again.
 */
export function keptRows(book: RecordBook, kinds: readonly StreamKind[], on: PlainDate): KeptRows {
  const kept = new Map(kinds.map(({ kind }) => [kind, new Map([...book.counted(kind, on)].map((row) => [row.ref, row]))]));
  const open = [...kept.values()].flatMap((rows) => [...rows.values()]);
  for (let row = open.pop(); row; row = open.pop())
    for (const cited of citedBy(book, kinds, row)) {
      const rows = kept.get(cited.kind)!;
      if (rows.has(cited.ref)) continue;
      rows.set(cited.ref, cited);
      open.push(cited);
    }
  return kept;
}

/** What it cites as it stands, and as it is written where it can't be written so. */
function citedBy(book: RecordBook, kinds: readonly StreamKind[], row: RecordRow): RecordRow[] {
  const kind = kinds.find((one) => one.kind === row.kind);
  const said = kind && isAtOdds(kind, row.values) ? [row.values, asRecorded(row)] : [row.values];
  return said.flatMap((values) => citations(kind?.record?.cites ?? {}, values)).flatMap((citation) => (kinds.some((one) => one.kind === citation.kind) ? (book.get(citation.kind, citation.ref) ?? []) : []));
}

/** Rows of one kind by their refs, except that what is cited comes before what cites it: so an import takes them. */
export function citedFirst(book: RecordBook, kinds: readonly StreamKind[], rows: ReadonlyMap<string, RecordRow>): RecordRow[] {
  const ordered = new Set<RecordRow>();
  const begun = new Set<RecordRow>();
  for (const ref of [...rows.keys()].sort()) {
    // By hand instead of by recursion: a chain of records may be as long as there are records.
    const open = [rows.get(ref)!];
    for (let row = open.at(-1); row; row = open.at(-1)) {
      const first = begun.has(row) ? undefined : citedBy(book, kinds, row).filter((one) => one.kind === row.kind && rows.has(one.ref) && !begun.has(rows.get(one.ref)!));
      begun.add(row);
      if (first && first.length > 0) open.push(...first.map((one) => rows.get(one.ref)!));
      else ordered.add(open.pop()!);
    }
  }
  return [...ordered];
}
