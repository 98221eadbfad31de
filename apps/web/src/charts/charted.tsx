import type { ReactNode } from 'react';
import { Download, type Row } from '../shell/download';
import { words } from '../words/pages';

export interface Said {
  readonly name: string;
  /** Said above the table, where its name does not say enough. */
  readonly caption?: string;
  readonly columns: readonly string[];
  /** Of each row first what it is, then its numbers. */
  readonly rows: readonly (readonly [label: string, ...values: (string | number)[]])[];
}

interface FormsProps { table: Said; file: string; /** What the file says, where that is not what the table says. */ rows?: () => readonly Row[] }

/** What a chart says, again as a table and as a file. */
export const ChartForms = ({ table: { name, caption, columns, rows }, file, rows: inFile = () => [columns, ...rows] }: FormsProps) => (
  <>
    <details className="as-table">
      <summary>{words.headline.table}<span className="out">: {name}</span></summary>
      {rows.length === 0 ? <p className="nodata">{words.headline.noData}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={`${words.headline.chart}: ${name}`}>
          <table className="tbl">
            <caption className={caption === undefined ? 'out' : undefined}>{caption ?? name}</caption>
            <thead><tr>{columns.map((column, index) => <th key={column} scope="col" className={index > 0 ? 'n' : undefined}>{column}</th>)}</tr></thead>
            <tbody>{rows.map(([label, ...values]) => <tr key={label}><th scope="row">{label}</th>{values.map((value, index) => <td key={columns[index + 1]} className="n">{value}</td>)}</tr>)}</tbody>
          </table>
        </div>
      )}
    </details>
    <Download className="link plain" name={file} about={name} rows={inFile} />
  </>
);

interface Props { title: string; sentence: string; table: Said; file: string; children: ReactNode }

/** A chart is always four things: what it shows in a sentence, a drawing that adds nothing to it, a table, and a file. */
export const Charted = ({ title, sentence, table, file, children }: Props) => (
  <figure className="charted">
    <figcaption><h2>{title}</h2><p className="soft">{sentence}</p></figcaption>
    <div aria-hidden="true">{children}</div>
    <div className="does screen-only"><ChartForms table={table} file={file} /></div>
  </figure>
);
