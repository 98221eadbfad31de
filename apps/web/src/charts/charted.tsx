import type { ReactNode } from 'react';
import { Download, type Row } from '../shell/download';
import { words } from '../words/pages';

export interface Said { readonly name: string; readonly columns: readonly [string, string]; readonly rows: readonly (readonly [string, number])[] }

interface Props { title: string; sentence: string; table: Said; file: string; children: ReactNode }

/** A chart is always four things: what it shows in a sentence, a drawing that adds nothing to it, a table, and a file. */
export const Charted = ({ title, sentence, table: { name, columns, rows }, file, children }: Props) => (
  <figure className="charted">
    <figcaption><h2>{title}</h2><p className="soft">{sentence}</p></figcaption>
    <div aria-hidden="true">{children}</div>
    <div className="does screen-only">
      <details className="as-table">
        <summary>{words.headline.table}<span className="out">: {name}</span></summary>
        <table className="tbl">
          <caption className="out">{name}</caption>
          <thead><tr><th scope="col">{columns[0]}</th><th scope="col" className="n">{columns[1]}</th></tr></thead>
          <tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td className="n">{value}</td></tr>)}</tbody>
        </table>
      </details>
      <Download className="link plain" name={file} about={name} rows={(): Row[] => [columns, ...rows]} />
    </div>
  </figure>
);
