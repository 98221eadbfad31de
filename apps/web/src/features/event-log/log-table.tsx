import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { LogEvent } from '../../answers';
import { ChangeTag } from '../../shell/tags';
import { position, shortDay, shortMoment } from '../../time/format';
import { words } from '../../words/pages';
import { EventDetail } from './event-detail';
import { actor, inShort, titleOf } from './event-title';

interface Props { lcep: string; events: readonly LogEvent[]; open: string | undefined; names: ReadonlyMap<string, string> }

export function LogTable({ lcep, events, open, names }: Props) {
  const { columns } = words.log;
  return (
    <table className="log">
      <caption className="out">{words.log.caption}</caption>
      <thead><tr><th scope="col">{columns.event}</th><th scope="col">{columns.happened}</th><th scope="col">{columns.recorded}</th><th scope="col">{columns.what}</th><th scope="col">{columns.by}</th></tr></thead>
      <tbody>
        {events.map((event) => {
          const opened = event.position === open;
          return (
            <Fragment key={event.position}>
              <tr className={opened ? 'ev open' : 'ev'} data-event={event.position}>
                <th scope="row" className="p"><span className="label-narrow">{columns.event} </span>{position(event.position)}</th>
                <td className="on">{event.occurredOn === null ? <span className="nodata">{words.log.noDay}</span> : <><span className="label-narrow">{columns.happened} </span>{shortDay(event.occurredOn)}</>}</td>
                <td className="rec-at">{shortMoment(event.recordedAt)}</td>
                <td className="what">
                  <ChangeTag kind={event.kind} change={event.change} />{' '}
                  <Link to="/$lcep/log" params={{ lcep }} search={(now) => ({ ...now, event: opened ? undefined : event.position })} resetScroll={false}
                    aria-expanded={opened} data-open={event.position}>{titleOf(event)}{inShort(event, names)}</Link>
                </td>
                <td className="by soft">{actor(event)}</td>
              </tr>
              {opened && <tr className="full"><td colSpan={5}><EventDetail lcep={lcep} event={event} names={names} /></td></tr>}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
