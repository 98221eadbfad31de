import { Link } from '@tanstack/react-router';
import { figureNames, type Comparison, type Difference, type FigureName, type Json } from '../../answers';
import { Table, type Column } from '../../parts/table';
import { Download } from '../../shell/download';
import { capital, fieldName, say } from '../../shell/plain';
import { count } from '../../time/format';
import { compareWords as words } from '../../words/compare';
import { figureName } from '../../words/figures';

const isFigure = (name: string): name is FigureName => (figureNames as readonly string[]).includes(name);
const signed = (value: number) => (value > 0 ? `+${count(value)}` : value < 0 ? `−${count(-value)}` : '0');
const isPlain = (value: Json) => value === null || typeof value !== 'object';

/** `figures.youngPeople` is “Young people”, `summary.partnerships` “Summary: partnerships”. */
function nameOf(path: string): string {
  const parts = path.split('.');
  const last = parts.at(-1) ?? path;
  if (parts[0] === 'figures' && isFigure(last)) return capital(figureName(last, 2));
  return capital(parts.map((part) => fieldName(part)).join(': '));
}

/** What the answers say of themselves; what differs within their lists is told record by record. */
export const plainDifferences = ({ differences }: Comparison) => differences.filter(({ path, then, now }) => !path.includes('[') && isPlain(then) && isPlain(now));

const shown = (path: string, value: Json) => (value === null ? <span className="nodata">{words.nothing}</span> : say(path.split('.').at(-1) ?? path, value, new Map()));

/** Figures and whatever else differs, then and now. */
export function Differences({ lcep, comparison }: { lcep: string; comparison: Comparison }) {
  const rows = plainDifferences(comparison);
  if (rows.length === 0) return null;
  const columns: Column<Difference>[] = [
    { key: 'what', label: words.what, is: 'heading', cell: ({ path }) => (path.startsWith('figures.') ? <Link to="/$lcep" params={{ lcep }} search={(now) => ({ on: now.on, knownAt: now.knownAt, figure: path.slice('figures.'.length) })}>{nameOf(path)}</Link> : nameOf(path)) },
    { key: 'then', label: words.then, is: 'number', cell: ({ path, then }) => shown(path, then) },
    { key: 'now', label: words.now, is: 'number', cell: ({ path, now }) => shown(path, now) },
    { key: 'change', label: words.change, is: 'number', by: ({ then, now }) => Number(now) - Number(then), cell: ({ then, now }) => (typeof then === 'number' && typeof now === 'number' ? <strong>{signed(now - then)}</strong> : '') },
  ];
  return (
    <section className="sec" aria-labelledby="differences">
      <div className="head"><h2 id="differences">{words.differs}</h2><Download className="link plain" name={`${lcep}-compare`} about={words.differs} rows={() => [['what', 'then', 'now'], ...rows.map(({ path, then, now }) => [path, then === null ? null : String(then), now === null ? null : String(now)])]} /></div>
      <Table caption={words.differs} columns={columns} rows={rows} keyOf={({ path }) => path} />
    </section>
  );
}
