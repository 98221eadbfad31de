import { useState, type ReactNode } from 'react';
import { Icon } from '../shell/icons';
import { workWords } from '../words/work';

export interface Column<R> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: R) => ReactNode;
  /** What rows are sorted by, where sorting by this column is of use. */
  readonly by?: (row: R) => string | number;
  readonly is?: 'heading' | 'number' | 'aside';
}
interface Props<R> {
  caption: string; columns: readonly Column<R>[]; rows: readonly R[]; keyOf: (row: R) => string;
  /** So many rows are drawn at first; the others once somebody asks for all. */
  atOnce?: number;
}

const compare = (a: string | number, b: string | number) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB', { numeric: true }));

/** A table whose rows become cards where there is no room for columns. Pressing a heading sorts by it, pressing again turns it round. */
export function Table<R>({ caption, columns, rows, keyOf, atOnce = Infinity }: Props<R>) {
  const [all, setAll] = useState(false);
  const [sort, setSort] = useState<{ key: string; down: boolean }>();
  const by = columns.find(({ key }) => key === sort?.key)?.by;
  const sorted = by === undefined ? rows : rows.toSorted((a, b) => compare(by(a), by(b)) * (sort?.down === true ? -1 : 1));
  const turn = (key: string) => setSort((now) => ({ key, down: now?.key === key && !now.down }));
  const shown = all ? sorted : sorted.slice(0, atOnce);
  return (
    <>
      <table className="tbl cards">
        <caption className="out">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, by: sortable, is }) => (
              <th key={key} scope="col" className={is === 'number' ? 'n' : undefined} aria-sort={sort?.key === key ? (sort.down ? 'descending' : 'ascending') : undefined}>
                {sortable === undefined ? label : <button type="button" className="link sorts" onClick={() => turn(key)}>{label}<Icon name="sort" /></button>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, label, cell, is }) =>
                is === 'heading' ? <th key={key} scope="row">{cell(row)}</th> : <td key={key} data-label={label} className={is === 'number' ? 'n' : is === 'aside' ? 'soft' : undefined}>{cell(row)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p className="screen-only"><button type="button" className="btn second" onClick={() => setAll(true)}>{workWords.showAll(rows.length)}</button></p>}
    </>
  );
}
