import { Link } from '@tanstack/react-router';
import type { ShownRecord, Told } from '../../answers';
import { Because, by, Change } from '../../records/change';
import { namesIn } from '../../records/named';
import { capital, plain, sayField } from '../../shell/plain';
import { exactMoment, position } from '../../time/format';
import { recordPages } from '../../words/record-pages';
import { changes as changeWords } from '../../words/records';

const { record: words } = recordPages;

const isMend = ({ change }: Told) => change === 'corrected' || change === 'withdrawn' || change === 'reinstated';

/** The record’s own line of time: when each thing was recorded, by whom and why. */
export const Happened = ({ lcep, record }: { lcep: string; record: ShownRecord }) => (
  <section className="on-line sec" aria-labelledby="happened">
    <h2 id="happened">{words.happened}</h2>
    <ol className="events">
      {record.events.toReversed().map((event) => (
        <li key={event.position} className={isMend(event) ? 'fixed' : undefined}>
          <p className="meta"><span className="day">{exactMoment(event.at)}</span></p>
          <h3>{changeWords[event.change] ?? capital(plain(event.change))}</h3>
          {isMend(event) ? (
            <div className="mended">
              {event.changes.map((change) => <Change key={change.field} kind={record.kind} names={namesIn(record.cites, change.field)} change={change} />)}
              <Because lcep={lcep} event={event} />
            </div>
          ) : (
            <>
              {Object.entries(event.says).map(([field, value]) => <p key={field}>{sayField(field, value, new Map())}</p>)}
              <p>{by(event.by)}{event.why !== null && <>. {words.why}: <strong>“{event.why}”</strong></>}</p>
              <p className="small does screen-only"><Link to="/$lcep/log" params={{ lcep }} search={{ event: event.position }}>{words.event(position(event.position))}</Link></p>
            </>
          )}
        </li>
      ))}
    </ol>
  </section>
);
