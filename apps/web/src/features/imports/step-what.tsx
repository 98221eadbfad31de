import { useId, useState, type DragEvent, type FormEvent } from 'react';
import type { ImportReport } from '../../answers/imports';
import { Fault } from '../../parts/labelled';
import { Icon } from '../../shell/icons';
import { count } from '../../time/format';
import { importWords } from '../../words/imports';
import { isNothing, MOST_BYTES, readFiles, type Given, type Holds } from './given';
import { fileName } from '../../records/known-files';
import { Sending } from './sending';
import type { StepState } from './wizard-state';

const { what: words } = importWords;

interface Props extends StepState {
  given: Given; onGiven: (given: Given) => void;
  holds: Holds; onHolds: (holds: Holds) => void;
  leftOut: ImportReport['sent']['leftOut'];
  kept: boolean;
  onLook: () => void;
}

/** Files dropped or chosen, or cells pasted; and what they are, where their names do not say it. */
export function StepWhat({ known, progress, failure, stop, given, onGiven, holds, onHolds, leftOut, kept, onLook }: Props) {
  const id = useId();
  const [fault, setFault] = useState<string>();
  const [over, setOver] = useState(false);
  const options = known.map(({ file }) => <option key={file} value={file}>{fileName(known, file)}</option>);

  const take = async (files: readonly File[]) => {
    const large = files.find(({ size }) => size > MOST_BYTES);
    setFault(large && words.tooLarge(large.name));
    const read = await readFiles(files.filter((one) => one !== large && one.size <= MOST_BYTES));
    onGiven({ ...given, files: [...given.files.filter(({ name }) => !read.some((one) => one.name === name)), ...read] });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (progress) return;
    const wrong = isNothing(given) ? words.nothing : given.pasted.trim() !== '' && given.pastedAs === '' ? words.asWhat : leftOut.some(({ name }) => holds[name] === undefined) ? words.sayWhat : undefined;
    setFault(wrong);
    if (wrong === undefined) onLook();
  };
  return (
    <form className="form" onSubmit={look} noValidate>
      {kept && <p className="note">{words.kept}</p>}
      {fault !== undefined && <p className="err" role="alert"><Fault>{fault}</Fault></p>}
      <div className={over ? 'drop is-over' : 'drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <label className="label" htmlFor={`${id}-files`}>{words.files}</label>
        <span className="hint small" id={`${id}-hint`}>{words.filesHint}</span>
        <input className="input" type="file" id={`${id}-files`} multiple accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls" aria-describedby={`${id}-hint`}
          onChange={(event) => { void take([...(event.target.files ?? [])]); event.target.value = ''; }} />
        {given.files.length > 0 && (
          <ul className="given" aria-label={words.chosen}>
            {given.files.map((file) => (
              <li key={file.name}><Icon name="proposal" /><span>{file.name} <span className="soft small">{words.size(count(Math.ceil(file.size / 1024)))}</span></span>
                <button type="button" className="link" aria-label={words.remove(file.name)} onClick={() => onGiven({ ...given, files: given.files.filter((one) => one !== file) })}><Icon name="cross" /></button></li>
            ))}
          </ul>
        )}
      </div>
      <div className="pasting">
        <div className="field">
          <label className="label" htmlFor={`${id}-paste`}>{words.paste}</label>
          <span className="hint small" id={`${id}-paste-hint`}>{words.pasteHint}</span>
          <textarea className="input cells" id={`${id}-paste`} rows={4} spellCheck={false} aria-describedby={`${id}-paste-hint`} value={given.pasted} onChange={(event) => onGiven({ ...given, pasted: event.target.value })} />
        </div>
        {given.pasted.trim() !== '' && (
          <div className="field">
            <label className="label" htmlFor={`${id}-as`}>{words.pasteAs}</label>
            <select className="input" id={`${id}-as`} value={given.pastedAs} onChange={(event) => onGiven({ ...given, pastedAs: event.target.value })}><option value="">{words.choose}</option>{options}</select>
          </div>
        )}
      </div>
      {leftOut.length > 0 && (
        <fieldset className="group">
          <legend className="label">{words.holdsTitle}</legend>
          <p className="hint small">{words.holdsHelp}</p>
          {leftOut.map(({ name, workbook }) => (
            <div className="field" key={`${workbook ?? ''}/${name}`}>
              <label className="label" htmlFor={`${id}-holds-${name}`}>{workbook === undefined ? words.holds(name) : words.holdsIn(name, workbook)}</label>
              <select className="input" id={`${id}-holds-${name}`} value={holds[name] === null ? '-' : (holds[name] ?? '')}
                onChange={({ target: { value } }) => onHolds({ ...Object.fromEntries(Object.entries(holds).filter(([one]) => one !== name)), ...(value === '' ? {} : { [name]: value === '-' ? null : value }) })}>
                <option value="">{words.choose}</option>{options}<option value="-">{words.leaveOut}</option>
              </select>
            </div>
          ))}
        </fieldset>
      )}
      <Sending progress={progress} failure={failure} stop={stop} />
      <div className="bar sends"><button type="submit" className="btn" aria-disabled={progress !== undefined}>{words.look}</button></div>
      <p className="soft small">{words.guide}</p>
    </form>
  );
}
