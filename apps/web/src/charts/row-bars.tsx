import { scaleLinear } from 'd3-scale';
import { count } from '../time/format';

/** Bars that lie, each with its name and its number: for a few things that are compared. */
export function RowBars({ rows }: { rows: readonly (readonly [label: string, value: number])[] }) {
  const x = scaleLinear().domain([0, Math.max(1, ...rows.map(([, value]) => value))]).range([0, 100]);
  return (
    <ul className="row-bars">
      {rows.map(([label, value]) => (
        <li key={label}><span>{label}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect className="ground" width="100" height="10" /><rect width={x(value)} height="10" /></svg><b>{count(value)}</b></li>
      ))}
    </ul>
  );
}
