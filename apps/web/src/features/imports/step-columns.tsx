import { useId } from 'react';
import type { FileReport, ImportReport, KnownFile, MatchedColumn } from '../../answers/imports';
import { Fault } from '../../parts/labelled';
import { list } from '../../time/format';
import { importWords } from '../../words/imports';
import { fileOf, proposedFor, type Matching } from './given';
import { columnName, fileName } from '../../records/known-files';
import { Sending } from './sending';
import type { StepState } from './wizard-state';

const { columns: words } = importWords;

interface Props extends StepState { report: ImportReport; matching: Matching; onMatching: (matching: Matching) => void; onCheck: () => void; onBack: () => void }

/** Each header of each file with what stands below it, and what it is read as. */
export function StepColumns({ known, progress, failure, stop, report, matching, onMatching, onCheck, onBack }: Props) {
  return (
    <form className="matching" onSubmit={(event) => { event.preventDefault(); if (!progress) onCheck(); }} noValidate>
      <h2 tabIndex={-1}>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {report.files.map((file) => (
        <Columns key={file.name} known={known} file={file} report={report} said={matching[fileOf(file.name)] ?? {}}
          onSaid={(header, column) => onMatching({ ...matching, [fileOf(file.name)]: { ...matching[fileOf(file.name)], [header]: column } })} />
      ))}
      <Sending progress={progress} failure={failure} stop={stop} />
      <div className="bar sends"><button type="submit" className="btn" aria-disabled={progress !== undefined}>{words.check}</button><button type="button" className="btn plain" onClick={onBack}>{importWords.check.other}</button></div>
    </form>
  );
}

interface ColumnsProps { known: readonly KnownFile[]; file: FileReport; report: ImportReport; said: Matching[string]; onSaid: (header: string, column: string | null) => void }

const because = ({ by, proposed, column }: MatchedColumn, now: string | null | undefined): string => {
  if (now !== undefined && now !== (by === 'none' ? (proposed?.column ?? null) : column)) return words.asked;
  if (by === 'none') return proposed === undefined ? words.none : words[proposed.because];
  return by === 'name' ? words.name : words.asked;
};

function Columns({ known, file, report, said, onSaid }: ColumnsProps) {
  const id = useId();
  const own = known.find((one) => one.file === fileOf(file.name));
  const sent = report.sent.files.find(({ name }) => name === file.name);
  const title = file.sheet ?? fileName(known, fileOf(file.name));
  const reads = file.columns.map((one) => (said[one.header] === undefined ? proposedFor(one) : (said[one.header] ?? null)));
  const named = (columns: readonly string[]) => list(columns.map((column) => columnName(own?.kind, column)));
  const missing = own?.columns.filter(({ column, required }) => required && !reads.includes(column)).map(({ column }) => column) ?? [];
  const twice = [...new Set(reads.filter((column, index): column is string => column !== null && reads.indexOf(column) < index))];
  return (
    <section className="sec" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {missing.length > 0 && <p className="err" role="alert"><Fault>{words.missing(named(missing))}</Fault></p>}
      {twice.length > 0 && <p className="err" role="alert"><Fault>{words.twice(named(twice))}</Fault></p>}
      <table className="tbl cards">
        <caption className="out">{words.of(title)}</caption>
        <thead><tr><th scope="col">{words.header}</th><th scope="col">{words.example}</th><th scope="col">{words.as}</th><th scope="col">{words.how}</th></tr></thead>
        <tbody>
          {file.columns.map((one, index) => {
            const now = reads[index] ?? null;
            const examples = (sent?.first ?? []).map(({ cells }) => cells[index] ?? '').filter((text) => text !== '').slice(0, 2);
            return (
              <tr key={index}>
                <th scope="row" className="header-of">{one.header === '' ? <span className="nodata">{words.noHeader}</span> : one.header}</th>
                <td data-label={words.example} className="soft">{examples.length === 0 ? <span className="nodata">{words.empty}</span> : examples.join(' · ')}</td>
                <td data-label={words.as}>
                  {one.header !== '' && (
                    <select className="input" aria-label={words.asFor(one.header)} value={now ?? ''} onChange={(event) => onSaid(one.header, event.target.value === '' ? null : event.target.value)}>
                      <option value="">{words.leave}</option>
                      {own?.columns.map(({ column, required }) => <option key={column} value={column}>{required ? words.required(columnName(own.kind, column)) : columnName(own.kind, column)}</option>)}
                    </select>
                  )}
                </td>
                <td data-label={words.how} className="soft">{one.header !== '' && because(one, said[one.header])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
