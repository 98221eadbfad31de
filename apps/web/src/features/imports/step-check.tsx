import { useState } from 'react';
import type { ImportReport } from '../../answers/imports';
import { Icon } from '../../shell/icons';
import { saveBytes } from '../../shell/save';
import { importWords } from '../../words/imports';
import { FaultTable } from './fault-table';
import { fileOf } from './given';
import { fileName } from '../../records/known-files';
import { Sending } from './sending';
import type { StepState } from './wizard-state';

const { check: words } = importWords;

interface Props extends StepState { report: ImportReport; workbook: () => Promise<string | undefined>; onRecord: () => void; onAgain: () => void; onColumns: () => void }

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What would be recorded, or every fault at its cell: nothing was recorded yet. */
export function StepCheck({ known, progress, failure, stop, report, workbook, onRecord, onAgain, onColumns }: Props) {
  const [getting, setGetting] = useState(false);
  const { faults, rows, recorded, skipped, warnings, files } = report;
  const whole = faults.filter(({ row }) => row === null);
  const save = async () => {
    setGetting(true);
    const bytes = await workbook();
    if (bytes !== undefined) saveBytes('import.xlsx', XLSX, bytes);
    setGetting(false);
  };
  return (
    <section className="checked" aria-labelledby="checked">
      {faults.length > 0 ? (
        <><h2 id="checked" tabIndex={-1}><Icon name="warn" /> {words.wrong(faults.length)}</h2><p className="soft">{words.wrongHelp}</p></>
      ) : (
        <><h2 id="checked" tabIndex={-1}><Icon name="tick" /> {words.right(rows)}</h2><p className="soft">{recorded === 0 ? words.nothingNew : words.counts(recorded, skipped)}</p></>
      )}
      {warnings.length > 0 && <details className="notes" open={warnings.length <= 3}><summary>{words.notes(warnings.length)}</summary><ul>{warnings.map((warning) => <li key={warning}>{warning}</li>)}</ul></details>}
      {whole.map((fault) => (
        <div className="failure" role="alert" key={`${fault.file} ${fault.code}`}>
          <p className="err"><Icon name="warn" /><span>{words.wholeFile(fileName(known, fileOf(fault.file)))}</span></p>
          <p>{words.foundIs(fault.found)}</p><p>{words.expectedIs(fault.expected)}</p>
        </div>
      ))}
      {files.map(({ name, sheet }) => {
        const own = faults.filter(({ file, row }) => file === name && row !== null);
        return own.length === 0 ? null : <FaultTable key={name} title={sheet ?? fileName(known, fileOf(name))} kind={known.find(({ file }) => file === fileOf(name))?.kind} faults={own} sent={report.sent.files.find((one) => one.name === name)} />;
      })}
      <Sending progress={progress} failure={failure} stop={stop} />
      <div className="bar sends">
        {faults.length === 0 && recorded > 0 && <button type="button" className="btn" aria-disabled={progress !== undefined} onClick={onRecord}>{words.record(recorded)}</button>}
        {(faults.length > 0 || recorded === 0) && <button type="button" className="btn" onClick={onAgain}>{faults.length > 0 ? words.again : words.other}</button>}
        {files.length > 0 && <button type="button" className="btn second" disabled={getting} onClick={() => void save()}><Icon name="down" />{words.workbook}</button>}
        {files.length > 0 && <button type="button" className="btn plain" onClick={onColumns}>{words.columns}</button>}
        {faults.length === 0 && recorded > 0 && <button type="button" className="btn plain" onClick={onAgain}>{words.other}</button>}
      </div>
    </section>
  );
}
