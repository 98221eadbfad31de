import type { ReactNode } from 'react';
import { shortDay } from '../../time/format';

interface Row { readonly key: string; readonly on: string | null; readonly title: ReactNode; readonly text: string; readonly state?: ReactNode }

/** What is planned: rings on a dashed line, the nearest first. Nothing where nothing is. */
export const Ahead = ({ title, rows }: { title: string; rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <section className="sec ahead-of" aria-labelledby="ahead">
      <h2 id="ahead">{title}</h2>
      <ol className="dates">
        {rows.map(({ key, on, title: called, text, state }) => (
          <li key={key}><span className="when">{on === null ? '' : shortDay(on)}</span><div><b>{called}</b> {state}<p className="soft small">{text}</p></div></li>
        ))}
      </ol>
    </section>
  );
