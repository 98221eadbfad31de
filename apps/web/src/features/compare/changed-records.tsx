import { Link } from '@tanstack/react-router';
import type { Changed, Comparison, Json, LogEvent } from '../../answers';
import { ToRecord } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { capital, fieldName, recordTitle, say } from '../../shell/plain';
import { ChangeTag, KindTag } from '../../shell/tags';
import { day, dayOf, position } from '../../time/format';
import { compareWords as words } from '../../words/compare';
import { figureName } from '../../words/figures';
import { figureNames, type FigureName } from '../../answers';

type Said = { readonly [field: string]: Json };
const isSaid = (value: Json): value is { [field: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a view calls it, whichever of the two has it. */
function titleOf({ kind, ref, then, now, events }: Changed): string {
  for (const said of [now, then]) {
    if (!isSaid(said)) continue;
    const named = [said['title'], said['name'], said['label']].find((one): one is string => typeof one === 'string' && one !== '');
    if (named !== undefined) return recordTitle(kind, named);
  }
  return recordTitle(kind, events[0]?.title ?? ref);
}

/** The plain values that both say, and not the same. */
const mended = (then: Said, now: Said) => [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((field) => !isDeep(then[field]) && !isDeep(now[field]) && then[field] !== now[field]);
const isDeep = (value: Json | undefined) => typeof value === 'object' && value !== null;

const state = ({ then, now }: Changed) => (then === null ? ['plus', words.onlyNow] : now === null ? ['withdrawn', words.onlyThen] : ['mend', words.both]) as readonly [string, string];

const EventOf = ({ lcep, event }: { lcep: string; event: LogEvent }) => (
  <li>
    <ChangeTag kind={event.kind} change={event.change} /> <Link to="/$lcep/log" params={{ lcep }} search={{ event: event.position }}>{words.event(position(event.position))}</Link>{' '}
    <span className="soft">{event.occurredOn === null ? '' : `${words.happened(day(event.occurredOn))}, `}{words.recorded(dayOf(event.recordedAt))}</span>
    {event.reason !== null && <> “{event.reason}”</>}
  </li>
);

/** Of a long history the first are enough to see why. */
const MOST_EVENTS = 6;

function Item({ lcep, changed, level: Level }: { lcep: string; changed: Changed; level: 'h3' | 'h4' }) {
  const [icon, text] = state(changed);
  const { then, now } = changed;
  const title = titleOf(changed);
  return (
    <li>
      <p className="meta"><KindTag kind={changed.kind} /><span className={then !== null && now !== null ? 'tag mend' : 'tag'}><Icon name={icon} />{text}</span></p>
      <Level><ToRecord lcep={lcep} kind={changed.kind} of={changed.ref}>{title}</ToRecord></Level>
      {isSaid(then) && isSaid(now) && mended(then, now).map((field) => (
        <p key={field}>{capital(fieldName(field))}: <del className="before">{say(field, then[field], new Map())}</del> <span aria-hidden="true">→</span><span className="out">{words.became}</span> <ins>{say(field, now[field], new Map())}</ins></p>
      ))}
      <ul className="because">{changed.events.slice(0, MOST_EVENTS).map((event) => <EventOf key={event.position} lcep={lcep} event={event} />)}</ul>
      {changed.events.length > MOST_EVENTS && <p className="soft small">{words.moreEvents(changed.events.length - MOST_EVENTS)}</p>}
    </li>
  );
}

const isFigure = (name: string): name is FigureName => (figureNames as readonly string[]).includes(name);

/** The records that make the difference, under the figure they count for, each with what happened to it. */
export function ChangedRecords({ lcep, comparison: { records, more } }: { lcep: string; comparison: Comparison }) {
  if (records.length === 0) return <p className="nodata sec">{words.noRecords}</p>;
  return (
    <section className="sec" aria-labelledby="because">
      <div className="head"><h2 id="because">{words.because}</h2><span className="soft small">{words.records(records.length)}{more && ` · ${words.more}`}</span></div>
      {[...Map.groupBy(records, ({ part }) => part)].map(([part, some]) => (
        <div key={part ?? ''} className="part-of">
          {part !== null && <h3>{capital(isFigure(part) ? figureName(part, 2) : fieldName(part))} <span className="soft small">{words.records(some.length)}</span></h3>}
          <ol className="changed">{some.map((changed) => <Item key={`${changed.kind}/${changed.ref}`} lcep={lcep} changed={changed} level={part === null ? 'h3' : 'h4'} />)}</ol>
        </div>
      ))}
    </section>
  );
}
