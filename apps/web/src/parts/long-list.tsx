import { useState, type ReactNode } from 'react';
import { workWords } from '../words/work';

/** So many are drawn at once; more are drawn when somebody asks for them. */
const AT_ONCE = 100;

/** A long list, of which the beginning is shown until one wants it all. */
export function LongList<R>({ rows, children }: { rows: readonly R[]; children: (shown: readonly R[]) => ReactNode }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? rows : rows.slice(0, AT_ONCE))}
      {!all && rows.length > AT_ONCE && <p className="screen-only"><button type="button" className="btn second" onClick={() => setAll(true)}>{workWords.showAll(rows.length)}</button></p>}
    </>
  );
}
