import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedMeeting } from '../../answers/meetings';
import { useView } from '../../api';
import type { Column } from '../../parts/table';
import { capital, plain } from '../../shell/plain';
import { Register } from '../../shell/register';
import { StateTag } from '../../shell/state-tag';
import { hours, shortDay } from '../../time/format';
import { useTimes } from '../../time/times';
import { meetingWords } from '../../words/meetings';
import { workWords } from '../../words/work';
import { Ahead } from '../work/ahead';
import { Behind, FindType, NoneFits, ofType } from '../work/narrowing';
import '../../styles/work.css';

const { register: words } = meetingWords;

function Actions({ actions: { open, overdue, done } }: ListedMeeting) {
  if (open + overdue + done === 0) return <span className="soft">{words.noActions}</span>;
  const said = [open + overdue > 0 ? words.open(open + overdue) : '', done > 0 ? words.done(done) : ''].filter(Boolean).join(', ');
  return <>{said} {overdue > 0 && <StateTag state="overdue" says={words.late(overdue)} />}</>;
}

const columnsFor = (lcep: string): Column<ListedMeeting>[] => [
  {
    key: 'title', label: words.columns.title, is: 'heading', by: ({ title }) => title,
    cell: ({ ref, title, type, state }) => (
      <><Link to="/$lcep/meetings/$ref" params={{ lcep, ref }}>{title}</Link>{state === 'cancelled' && <StateTag state={state} />}<span className="soft small under">{capital(plain(type))}</span></>
    ),
  },
  { key: 'day', label: words.columns.day, by: ({ on }) => on, cell: ({ on }) => shortDay(on) },
  {
    key: 'came', label: words.columns.came, by: ({ people, present }) => people ?? present.length,
    cell: ({ people, present, state }) => (state === 'cancelled' ? '' : <>{people === null ? <span className="nodata">{words.uncounted}</span> : workWords.people(people)}{present.length > 0 && <span className="soft">, {workWords.organisations(present.length)}</span>}</>),
  },
  { key: 'minutes', label: words.columns.minutes, cell: ({ minutes, state }) => (state === 'cancelled' ? '' : minutes === 'none' ? <span className="soft">{words.noMinutes}</span> : <StateTag state={minutes} />) },
  { key: 'actions', label: words.columns.actions, by: ({ actions }) => actions.open + actions.overdue, cell: (meeting) => <Actions {...meeting} /> },
];

/** The register of meetings: those ahead as a line that goes on, those met as a table. */
export function MeetingsPage() {
  const { lcep } = useParams({ from: '/$lcep/meetings' });
  const { type, series } = useSearch({ from: '/$lcep/meetings' });
  const navigate = useNavigate({ from: '/$lcep/meetings' });
  const answer = useView(lcep, 'meetings', { ...useTimes() });
  const put = (change: { type?: string | undefined; series?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="meeting" answer={answer} isEmpty={({ meetings }) => meetings.length === 0}>
      {({ meetings }) => {
        const found = ofType(meetings, { type, series });
        const [ahead, met] = [found.filter(({ state }) => state === 'planned').reverse(), found.filter(({ state }) => state !== 'planned')];
        return (
          <>
            <FindType rows={meetings} type={type} series={series} onChange={put} />
            {found.length === 0 && <div className="sec"><NoneFits /></div>}
            <Ahead title={words.ahead} rows={ahead.map(({ ref, title, on, startsAt, endsAt, place, invited, agendaItems }) => ({
              key: ref, on, title: <Link to="/$lcep/meetings/$ref" params={{ lcep, ref }}>{title}</Link>,
              text: [hours(startsAt, endsAt), place ?? '', invited > 0 ? words.invited(invited) : '', agendaItems > 0 ? words.agenda(agendaItems) : words.noAgenda].filter(Boolean).join(' · '),
            }))} />
            <Behind title={words.behind} caption={words.table} columns={columnsFor(lcep)} rows={met} />
          </>
        );
      }}
    </Register>
  );
}
