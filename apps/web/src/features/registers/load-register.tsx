import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { LoadReport } from '../../answers/registers';
import { post, Problem } from '../../api';
import { Fault } from '../../parts/labelled';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { DayInput } from '../../time/day-input';
import { count, day } from '../../time/format';
import { formWords } from '../../words/forms';
import { registerWords } from '../../words/registers';
import { readFile } from '../imports/given';

const { load: words } = registerWords;
const MOST_BYTES = 128 * 1024 * 1024;

type RegisterFault = LoadReport['faults'][number];
const columns: Column<RegisterFault>[] = [
  { key: 'row', label: words.row, is: 'heading', by: ({ row }) => row, cell: ({ row }) => words.rowAt(count(row)) },
  { key: 'column', label: words.column, cell: ({ column }) => column ?? words.wholeRow },
  { key: 'found', label: words.found, cell: ({ found }) => <span className="found">{found}</span> },
  { key: 'expected', label: words.expected, is: 'aside', cell: ({ expected }) => expected },
];

/** Every row of the file is loaded, skipped or at fault, and the three add up. */
const Report = ({ report }: { report: LoadReport }) => (
  <div className="report" role="status">
    <p><strong><Icon name={report.version === null ? 'warn' : 'tick'} /> {report.version === null ? words.nothingKept(report.title) : report.loadedBefore ? words.before(report.title) : words.done(report.title, day(report.dated))}</strong></p>
    <p>{words.counts(count(report.rows), count(report.loaded), count(report.skipped), count(report.faulted))}</p>
    {report.skips.map(({ reason, rows }) => <p key={reason} className="soft">{words.skipped(rows, reason)}</p>)}
    {report.notes.map((note) => <p key={note} className="soft">{note}</p>)}
    {report.faults.length > 0 && <Table caption={words.faults} columns={columns} rows={report.faults} keyOf={({ row, column, code }) => `${row} ${column} ${code}`} />}
    {report.moreFaults > 0 && <p className="soft">{words.moreFaults(report.moreFaults)}</p>}
  </div>
);

/** Takes a register’s file; which register it is, its content says. */
export function LoadRegister() {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [dated, setDated] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const [report, setReport] = useState<LoadReport>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setReport(undefined);
    if (!file || file.size > MOST_BYTES) return setFault(file ? words.tooLarge : words.choose);
    setFault(undefined);
    setSending(true);
    try {
      setReport(await post<LoadReport>('/api/registers/loads', { name: file.name, base64: await readFile(file), ...(dated === undefined ? {} : { dated }) }));
      await queries.invalidateQueries({ queryKey: ['registers'] });
      await queries.invalidateQueries({ queryKey: ['lcep'] });
    } catch (error) {
      setFault(error instanceof Problem ? [error.message, ...Object.values(error.fields)].join(' ') : formWords.lost);
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="sec screen-only" aria-labelledby="load">
      <h2 id="load">{words.title}</h2>
      <p className="soft">{words.lead}</p>
      <form className="form" onSubmit={(event) => void send(event)} noValidate>
        <div className={fault === undefined ? 'field' : 'field wrong'}>
          <label className="label" htmlFor="register-file">{words.file}</label>
          <span className="hint small" id="register-file-hint">{words.fileHint}</span>
          {fault !== undefined && <span className="err" role="alert"><Fault>{fault}</Fault></span>}
          <input className="input" type="file" id="register-file" accept=".csv,.xlsx,.json" aria-describedby="register-file-hint" onChange={(event) => setFile(event.target.files?.[0])} />
        </div>
        <DayInput label={words.dated} hint={words.datedHint} optional value={dated} onChange={setDated} />
        <div className="bar"><button type="submit" className="btn" aria-disabled={sending}>{sending ? words.sending : words.send}</button></div>
      </form>
      {report && <Report report={report} />}
    </section>
  );
}
