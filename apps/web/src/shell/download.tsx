import { words } from '../words/pages';
import { Icon } from './icons';
import { save } from './save';

/** A cell a spreadsheet would run as a formula is written as text, with an apostrophe before it. */
const cell = (value: string | number | null) => {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export type Row = readonly (string | number | null)[];

export const csv = (rows: readonly Row[]) => rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

interface Props { name: string; rows: () => readonly Row[]; label?: string; about?: string; className?: string }

/** Made in the browser from what the page already shows; the byte-order mark tells Excel that it is UTF-8. */
export function Download({ name, rows, label = words.csv, about, className = 'btn second' }: Props) {
  const press = () => save(`${name}.csv`, new Blob(['\uFEFF' + csv(rows())], { type: 'text/csv;charset=utf-8' }));
  return <button type="button" className={className} onClick={press}><Icon name="down" />{label}{about !== undefined && <span className="out">: {about}</span>}</button>;
}
