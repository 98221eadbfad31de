import { Link } from '@tanstack/react-router';
import type { History } from '../../answers';
import { ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { capital, plain } from '../../shell/plain';
import { count, day } from '../../time/format';
import { words } from '../../words/pages';

const order = ['partnerships', 'projectsDelivered', 'youngPeople', 'teachersInCpd'] as const;

/** The organisation on that day: its figures, what it asked for, whom it works with. */
export function Summary({ lcep, history }: { lcep: string; history: History }) {
  const { organisation, summary, askedFor, worksWith } = history;
  return (
    <>
      <h2 id="then">{words.onDay(organisation.name, day(history.on))}</h2>
      <ul className="same">
        {order.map((figure) => {
          const [one, many] = words.history.summary[figure];
          return <li key={figure}><b>{count(summary[figure])}</b>{summary[figure] === 1 ? one : many}</li>;
        })}
      </ul>
      <p className="small soft">{words.history.counts}</p>
      <h3>{words.history.askedFor}</h3>
      {askedFor.length === 0 ? <p className="nodata">{words.history.notAsked}</p> : <p>{capital(askedFor.map(plain).join('; '))}</p>}
      <h3>{words.history.worksWith}</h3>
      {worksWith.length === 0 ? <p className="nodata">{words.history.nobody}</p> : (
        <ul className="with">
          {worksWith.map((partner) => (
            <li key={`${partner.partnership}/${partner.ref}`}>
              <Link to="/$lcep/organisations/$ref" params={{ lcep, ref: partner.ref }}>{partner.name}</Link>
              <span className="small"><ToRecord lcep={lcep} kind="partnership" of={partner.partnership}>{words.history.partnership}<span className="out">{words.history.withWhom(partner.name)}</span></ToRecord></span>
              {partner.projects === 0 && <span className="tag warn"><Icon name="clock" />{words.history.noProject}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
