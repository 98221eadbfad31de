import { useState } from 'react';
import type { Fault, SentFile } from '../../answers/imports';
import { Table, type Column } from '../../parts/table';
import { count } from '../../time/format';
import { importWords } from '../../words/imports';
import { columnName } from '../../records/known-files';

const { check: words } = importWords;

interface Props { title: string; kind: string | null | undefined; faults: readonly Fault[]; sent: SentFile | undefined }

/** So many are shown at once; whoever has more to mend takes the workbook. */
const PAGE = 50;
const LONGEST = 60;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What stands in the row, each cell under its header. */
function RowAsItStands({ row, sent }: { row: number; sent: SentFile | undefined }) {
  const line = sent?.faulty.find((one) => one.row === row);
  return line && (
    <ul className="row-of">
      {line.cells.map((cell, index) => cell !== '' && <li key={index}><span className="soft">{sent?.header[index]}</span> {cut(cell)}</li>)}
    </ul>
  );
}

/** Each fault at its cell: what stands there, what would be right, and the row it stands in. */
export function FaultTable({ title, kind, faults, sent }: Props) {
  const [most, setMost] = useState(PAGE);
  const columns: Column<Fault>[] = [
    { key: 'where', label: words.where, is: 'heading', by: ({ row }) => row ?? 0, cell: ({ row, cell }) => <span className="where">{words.rowAt(count(row ?? 0))}{cell !== undefined && <span className="soft"> {cell}</span>}</span> },
    { key: 'column', label: words.column, by: ({ column }) => column ?? '', cell: ({ column }) => (column === null ? words.whole : columnName(kind, column)) },
    { key: 'found', label: words.found, cell: ({ found }) => <span className="found">{found}</span> },
    { key: 'expected', label: words.expected, cell: ({ expected }) => expected },
    { key: 'row', label: words.row, is: 'aside', cell: ({ row }) => <RowAsItStands row={row ?? 0} sent={sent} /> },
  ];
  return (
    <section className="sec faults">
      <h3>{title}</h3>
      <Table caption={words.whatFile(title)} columns={columns} rows={faults.slice(0, most)} keyOf={({ row, column, code }) => `${row} ${column} ${code}`} />
      {faults.length > most && <div className="bar after"><button type="button" className="btn second" onClick={() => setMost(most + PAGE)}>{words.more}</button><span className="soft small">{words.shown(most, faults.length)}</span></div>}
    </section>
  );
}
