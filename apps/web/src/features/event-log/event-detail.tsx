import { Link } from '@tanstack/react-router';
import type { LogEvent } from '../../answers';
import { capital, fieldName, say, sayField } from '../../shell/plain';
import { day, exactMoment } from '../../time/format';
import { words } from '../../words/pages';
import { kinds } from '../../words/records';
import { actor, saidIn, titleOf } from './event-title';

interface Props { lcep: string; event: LogEvent; names: ReadonlyMap<string, string> }

/** What the store keeps beside the words: names of things, for whoever checks them against another copy. */
const stored = (event: LogEvent) =>
  [
    ['type', event.version === undefined ? event.type : `${event.type}  v${event.version}`], ['stream', `${event.stream}  revision ${event.revision}`], ['id', event.id], ['command', event.command],
    ['command id', event.commandId], ['correlation', event.correlationId], ['causation', event.causationId], ['recorded', event.recordedAt],
  ].filter((line): line is [string, string] => typeof line[1] === 'string').map(([name, value]) => `${name.padEnd(12)} ${value}`).join('\n')
  + `\n\n${JSON.stringify(event.data, null, 2)}`;

/** One event opened: what it said before and says now, why, both its times, by whom, about whom, and as stored. */
export function EventDetail({ lcep, event, names }: Props) {
  const { log } = words;
  // A correction has said what it says above; a record says it here, and what is stored can wait.
  const mends = event.change === 'corrected' || event.change === 'withdrawn';
  const said = Object.entries(saidIn(event));
  return (
    <div className="detail">
      <dl className="facts">
        {event.changes.map((change) => (
          <div key={change.field}>
            <dt>{log.before}</dt><dd><del className="before">{sayField(change.field, change.before, names)}</del></dd>
            <dt>{log.now}</dt><dd>{sayField(change.field, change.after, names)}</dd>
          </div>
        ))}
        {event.reason !== null && <div><dt>{log.why}</dt><dd>“{event.reason}”</dd></div>}
        <div><dt>{log.columns.happened}</dt><dd>{event.occurredOn === null ? <span className="nodata">{log.noDay}</span> : day(event.occurredOn)}</dd></div>
        <div><dt>{log.columns.recorded}</dt><dd>{exactMoment(event.recordedAt)}</dd></div>
        <div><dt>{log.by}</dt><dd>{actor(event)}{event.onBehalfOf !== null && `, ${log.onBehalfOf} ${event.onBehalfOf}`}</dd></div>
        {kinds[event.kind] !== undefined && <div><dt>{log.of}</dt><dd><Link className="to-record" to="/$lcep/records/$kind/$ref" params={{ lcep, kind: event.kind, ref: event.ref }}>{titleOf(event)}</Link></dd></div>}
        {event.organisations.length > 0 && (
          <div><dt>{log.about}</dt><dd><ul className="about">{event.organisations.map((each) => (
            <li key={each.ref}><Link to="/$lcep/organisations/$ref" params={{ lcep, ref: each.ref }}>{each.name}</Link></li>
          ))}</ul></dd></div>
        )}
      </dl>
      <div>
        {!mends && said.length > 0 && (
          <>
            <h3>{log.data}</h3>
            <dl className="facts says">
              {said.map(([field, value]) => (
                <div key={field}><dt>{capital(fieldName(field))}</dt><dd>{value === null || value === '' ? <span className="nodata">{log.empty}</span> : say(field, value, names)}</dd></div>
              ))}
            </dl>
          </>
        )}
        <details open={mends}><summary>{log.stored}</summary><pre className="code" tabIndex={0}>{stored(event)}</pre></details>
      </div>
    </div>
  );
}
