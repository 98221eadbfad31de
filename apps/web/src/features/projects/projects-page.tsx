import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedProject } from '../../answers/partnerships';
import { useView } from '../../api';
import { Table, type Column } from '../../parts/table';
import { ToRecord } from '../../records/to-record';
import { Register } from '../../shell/register';
import { StateTag } from '../../shell/state-tag';
import { count, shortDay } from '../../time/format';
import { useTimes } from '../../time/times';
import { partnershipWords } from '../../words/partnerships';
import { workWords } from '../../words/work';
import { FindState, NoneFits } from '../work/narrowing';
import '../../styles/work.css';

const { projects: words } = partnershipWords;

const when = ({ startedOn, deliveredOn }: ListedProject) =>
  startedOn !== null && deliveredOn !== null ? words.ran(shortDay(startedOn), shortDay(deliveredOn)) : startedOn !== null ? words.from(shortDay(startedOn)) : deliveredOn !== null ? words.delivered(shortDay(deliveredOn)) : workWords.noDay;

const columnsFor = (lcep: string): Column<ListedProject>[] => [
  {
    key: 'title', label: words.columns.title, is: 'heading', by: ({ title }) => title,
    cell: ({ ref, title, partnership }) => (
      <><Link to="/$lcep/projects/$ref" params={{ lcep, ref }}>{title}</Link>{partnership !== null && <span className="soft small under">{words.of} <ToRecord lcep={lcep} kind="partnership" of={partnership.ref}>{partnership.title}</ToRecord></span>}</>
    ),
  },
  { key: 'state', label: words.columns.state, by: ({ state }) => state, cell: ({ state }) => <StateTag state={state} /> },
  { key: 'when', label: words.columns.when, by: ({ startedOn, deliveredOn }) => startedOn ?? deliveredOn ?? '', cell: when },
  { key: 'youngPeople', label: words.columns.youngPeople, is: 'number', by: ({ numbers }) => numbers.youngPeople, cell: ({ numbers }) => (numbers.byAgeBand.length === 0 ? <span className="nodata">{workWords.noData}</span> : count(numbers.youngPeople)) },
  { key: 'sessions', label: words.columns.sessions, is: 'number', by: ({ numbers }) => numbers.sessions.held, cell: ({ numbers: { sessions } }) => (Object.values(sessions).every((value) => value === 0) ? <span className="nodata">{workWords.noData}</span> : count(sessions.held)) },
];

/** What partnerships do: each project as it stands on the day. */
export function ProjectsPage() {
  const { lcep } = useParams({ from: '/$lcep/projects' });
  const { state } = useSearch({ from: '/$lcep/projects' });
  const navigate = useNavigate({ from: '/$lcep/projects' });
  const answer = useView(lcep, 'projects', { ...useTimes() });
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="project" answer={answer} isEmpty={({ projects }) => projects.length === 0}>
      {({ projects }) => {
        const found = projects.filter((one) => state === undefined || one.state === state);
        return (
          <>
            <FindState rows={projects} value={state} onChange={(key) => void navigate({ search: (now) => ({ ...now, state: key }), replace: true, resetScroll: false })} />
            <p className="soft small counted" role="status">{workWords.found(found.length)}</p>
            {found.length === 0 ? <NoneFits /> : <Table caption={words.table} columns={columnsFor(lcep)} rows={found} keyOf={({ ref }) => ref} atOnce={100} />}
          </>
        );
      }}
    </Register>
  );
}
