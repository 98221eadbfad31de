import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import type { Calendar } from '../../answers/meetings';
import { useView } from '../../api';
import { FindOne } from '../../parts/find';
import { Icon } from '../../shell/icons';
import { kindWords } from '../../shell/plain';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day, monthName, shortMonth, today, weekday } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isReadable, useTimes } from '../../time/times';
import { calendarWords as words } from '../../words/work';
import { InList } from './entry';
import { bounds, isMonth, monthsOn } from './month';
import { MonthGrid, moveWithin } from './month-grid';
import '../../styles/work.css';

/** What may stand in a calendar by itself, and the kinds with a day that it may be narrowed to. */
const KINDS = ['meeting', 'learning-session', 'learning-walk', 'project-session', 'action', 'walk-reflection', 'booking', 'check-in', 'introduction'];

const short = (month: string) => shortMonth(`${month}-01`).slice(0, 3);

function Nearest({ lcep, data: { before, after } }: { lcep: string; data: Calendar }) {
  const to = (day_: string, said: string) => <Link to="/$lcep/calendar" params={{ lcep }} search={(now) => ({ ...now, month: day_.slice(0, 7) })}>{said}</Link>;
  return <p className="back">{before !== null && to(before, words.earlier(day(before)))}{after !== null && to(after, words.later(day(after)))}</p>;
}

/** A month of what takes place and what is due: a list on a phone, squares where there is room. */
export function CalendarPage() {
  const { lcep } = useParams({ from: '/$lcep/calendar' });
  const { month: asked, kind } = useSearch({ from: '/$lcep/calendar' });
  const navigate = useNavigate({ from: '/$lcep/calendar' });
  const times = useTimes();
  const here = ((isReadable(times) ? times.on : undefined) ?? today()).slice(0, 7);
  const month = isMonth(asked) ? asked : here;
  const { data, error, refetch } = useView(lcep, 'calendar', { ...times, ...bounds(month), kind });
  const put = (change: { month?: string | undefined; kind?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const turn = (by: number) => put({ month: monthsOn(month, by) });
  const heading = useRef<HTMLHeadingElement>(null);
  // The month's name keeps the focus while another month is fetched, so that one can go on turning.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLSelectElement) return;
    const by = { PageUp: -1, PageDown: 1 }[event.key];
    if (by === undefined) return moveWithin(event);
    event.preventDefault();
    turn(by);
    heading.current?.focus();
  };
  const named = monthName(`${month}-01`);
  useTitle(`${words.title}, ${named}`);
  const byDay = data && Map.groupBy(data.entries, ({ on }) => on);
  return (
    <div className="in on-page solid">
      <div className="stand">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      <section aria-labelledby="month" onKeyDown={press}>
        <div className="month-head">
          <h2 id="month" tabIndex={-1} ref={heading}>{named}</h2>
          <nav className="bar screen-only" aria-label={words.months}>
            <button type="button" className="btn second" onClick={() => turn(-1)}><Icon name="back" />{short(monthsOn(month, -1))}<span className="out">: {words.before}</span></button>
            <button type="button" className="btn second" disabled={month === here} onClick={() => put({ month: undefined })}>{words.today}</button>
            <button type="button" className="btn second" onClick={() => turn(1)}>{short(monthsOn(month, 1))}<span className="out">: {words.after}</span><Icon name="moved" /></button>
          </nav>
          <FindOne name="kind" label={words.kind} any={words.all} options={KINDS.map((key) => ({ key, label: kindWords(key).many }))} value={kind} onChange={(key) => put({ kind: key })} />
        </div>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && <p className={data.entries.length > 0 ? 'soft small counted' : 'out'} role="status">{data.entries.length > 0 ? words.count(data.entries.length) : words.empty(named)}</p>}
        {data && data.entries.length === 0 && <div className="sec"><Empty title={words.empty(named)}><p>{words.emptyHelp}</p><Nearest lcep={lcep} data={data} /></Empty></div>}
        {data && byDay && data.entries.length > 0 && (
          <>
            <MonthGrid lcep={lcep} month={month} on={data.on} entries={byDay} />
            <p className="small soft wide-only screen-only" id="calendar-keys">{words.keys}</p>
            <ol className="month-list">
              {[...byDay].map(([on, some]) => <li key={on}><h3>{weekday(on)}{on === today() && `, ${words.now}`}</h3><ul>{some.map((entry) => <InList key={`${entry.kind}/${entry.ref}`} lcep={lcep} entry={entry} />)}</ul></li>)}
            </ol>
          </>
        )}
      </section>
    </div>
  );
}
