import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedSession } from '../../answers/learning';
import { useView } from '../../api';
import type { Column } from '../../parts/table';
import { Organisations } from '../../records/to-record';
import { capital, plain } from '../../shell/plain';
import { Register } from '../../shell/register';
import { StateTag } from '../../shell/state-tag';
import { count, hours, shortDay } from '../../time/format';
import { useTimes } from '../../time/times';
import { learningWords } from '../../words/learning';
import { workWords } from '../../words/work';
import { Ahead } from '../work/ahead';
import { Behind, FindType, NoneFits, ofType } from '../work/narrowing';
import '../../styles/work.css';

const { register: words } = learningWords;

const off = ({ state }: ListedSession) => state === 'cancelled';

const columnsFor = (lcep: string): Column<ListedSession>[] => [
  {
    key: 'title', label: words.columns.title, is: 'heading', by: ({ title }) => title,
    cell: (one) => <><Link to="/$lcep/learning/$ref" params={{ lcep, ref: one.ref }}>{one.title}</Link>{off(one) && <StateTag state={one.state} />}<span className="soft small under">{capital(plain(one.type))}</span></>,
  },
  { key: 'day', label: words.columns.day, by: ({ on }) => on, cell: ({ on }) => shortDay(on) },
  { key: 'provider', label: words.columns.provider, is: 'aside', cell: ({ provider, outsideProvider }) => (provider !== null ? <Organisations lcep={lcep} of={[provider]} /> : outsideProvider ?? <span className="nodata">{words.nobodySaid}</span>) },
  {
    key: 'came', label: words.columns.came, by: ({ attendance }) => attendance.people,
    cell: (one) => (off(one) ? '' : one.attendance.organisations === 0 ? <span className="nodata">{workWords.noData}</span> : <>{workWords.people(one.attendance.people)}<span className="soft">, {workWords.organisations(one.attendance.organisations)}</span></>),
  },
  { key: 'score', label: words.columns.score, by: ({ score }) => score?.mean ?? 0, cell: (one) => (off(one) ? '' : one.score === null ? <span className="nodata">{words.notScored}</span> : words.of5(count(Math.round(one.score.mean * 10) / 10), count(one.score.n))) },
  { key: 'after', label: words.columns.after, cell: (one) => (off(one) ? '' : one.followUps.answered === 0 ? <span className="nodata">{words.notAsked}</span> : words.used(one.followUps.stillUsing, one.followUps.answered)) },
];

const ahead = (one: ListedSession) => {
  const taken = one.bookings.reduce((sum, { places }) => sum + places, 0);
  const booked = one.capacity === undefined ? (taken > 0 ? words.placesTaken(taken) : '') : words.booked(taken, one.capacity);
  return [hours(one.startsAt, one.endsAt), one.place ?? '', one.provider?.name ?? one.outsideProvider ?? '', booked, one.waiting > 0 ? words.waits(one.waiting) : ''].filter(Boolean).join(' · ');
};

/** The register of training: what is ahead with its places, what was held with who came and what they said. */
export function LearningPage() {
  const { lcep } = useParams({ from: '/$lcep/learning' });
  const { type, series } = useSearch({ from: '/$lcep/learning' });
  const navigate = useNavigate({ from: '/$lcep/learning' });
  const answer = useView(lcep, 'learning', { ...useTimes() });
  const put = (change: { type?: string | undefined; series?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="learning-session" answer={answer} isEmpty={({ sessions }) => sessions.length === 0}>
      {({ sessions }) => {
        const found = ofType(sessions, { type, series });
        const [next, held] = [found.filter(({ state }) => state === 'planned').reverse(), found.filter(({ state }) => state !== 'planned')];
        return (
          <>
            <FindType rows={sessions} type={type} series={series} onChange={put} />
            {found.length === 0 && <div className="sec"><NoneFits /></div>}
            <Ahead title={words.ahead} rows={next.map((one) => ({ key: one.ref, on: one.on, title: <Link to="/$lcep/learning/$ref" params={{ lcep, ref: one.ref }}>{one.title}</Link>, text: ahead(one) }))} />
            <Behind title={words.behind} caption={words.table} columns={columnsFor(lcep)} rows={held} />
          </>
        );
      }}
    </Register>
  );
}
