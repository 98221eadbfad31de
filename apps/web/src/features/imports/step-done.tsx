import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FileReport, ImportReport, KnownFile } from '../../answers/imports';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { saveBytes } from '../../shell/save';
import { count } from '../../time/format';
import { importWords } from '../../words/imports';
import { fileOf } from './given';
import { fileName } from '../../records/known-files';
import { XLSX } from './step-check';
import { WithdrawImport } from './withdraw';

const { done: words } = importWords;

interface Props { lcep: string; known: readonly KnownFile[]; report: ImportReport; onMore: () => void }

/** What was recorded, with the way to it and the way back. */
export function StepDone({ lcep, known, report: { import: id, recorded, files, workbook }, onMore }: Props) {
  const [asking, setAsking] = useState(false);
  const columns: Column<FileReport>[] = [
    {
      key: 'file', label: words.file, is: 'heading',
      cell: ({ name, sheet }) => {
        const kind = known.find(({ file }) => file === fileOf(name))?.kind;
        const said = sheet ?? fileName(known, fileOf(name));
        return kind ? <Link to="/$lcep/records/$kind" params={{ lcep, kind }}>{said}</Link> : said;
      },
    },
    { key: 'rows', label: words.rows, is: 'number', cell: ({ rows }) => count(rows) },
    { key: 'recorded', label: words.recorded, is: 'number', cell: (file) => count(file.recorded) },
    { key: 'skipped', label: words.skipped, is: 'number', cell: ({ skipped }) => count(skipped) },
  ];
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded" tabIndex={-1}><Icon name="tick" /> {words.title(recorded)}</h2>
      <p className="soft">{words.lead}</p>
      <Table caption={words.caption} columns={columns} rows={files} keyOf={({ name }) => name} />
      <div className="bar sends">
        <button type="button" className="btn" onClick={onMore}>{words.more}</button>
        {workbook !== undefined && <button type="button" className="btn second" onClick={() => saveBytes('import.xlsx', XLSX, workbook)}><Icon name="down" />{importWords.check.workbook}</button>}
        {id !== null && <button type="button" className="btn danger" onClick={() => setAsking(true)}><Icon name="withdrawn" />{importWords.made.withdraw}</button>}
      </div>
      {asking && id !== null && <WithdrawImport lcep={lcep} id={id} onClose={() => setAsking(false)} onDone={onMore} />}
    </section>
  );
}
