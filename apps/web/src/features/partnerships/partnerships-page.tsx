import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedPartnership } from '../../answers/partnerships';
import { useView } from '../../api';
import { Table, type Column } from '../../parts/table';
import { Organisations } from '../../records/to-record';
import { capital, plain } from '../../shell/plain';
import { Register } from '../../shell/register';
import { StateTag } from '../../shell/state-tag';
import { count, shortDay } from '../../time/format';
import { useTimes } from '../../time/times';
import { partnershipWords } from '../../words/partnerships';
import { workWords } from '../../words/work';
import { FindState, NoneFits } from '../work/narrowing';
import '../../styles/work.css';

const { register: words, trends } = partnershipWords;

const columnsFor = (lcep: string): Column<ListedPartnership>[] => [
  {
    key: 'title', label: words.columns.title, is: 'heading', by: ({ title }) => title,
    cell: ({ ref, title, kind }) => <><Link to="/$lcep/partnerships/$ref" params={{ lcep, ref }}>{title}</Link><span className="soft small under">{capital(plain(kind))}</span></>,
  },
  { key: 'state', label: words.columns.state, by: ({ state, since }) => `${state} ${since}`, cell: ({ state, since }) => <><StateTag state={state} />{since !== null && <span className="soft small"> {words.since(shortDay(since))}</span>}</> },
  { key: 'members', label: words.columns.members, is: 'aside', cell: ({ members }) => <Organisations lcep={lcep} of={members} /> },
  { key: 'projects', label: words.columns.projects, is: 'number', by: ({ projects }) => projects, cell: ({ projects }) => (projects === 0 ? <span className="soft">{words.noProjects}</span> : count(projects)) },
  {
    key: 'going', label: words.columns.going, by: ({ going }) => going.latest?.going ?? 0,
    cell: ({ going: { latest, trend } }) => (latest === null ? <span className="nodata">{words.notAsked}</span> : <>{words.of5(latest.going)}{trend !== null && <span className="soft small">, {trends[trend]}</span>}</>),
  },
];

/** Who works together: each partnership as it stands on the day. */
export function PartnershipsPage() {
  const { lcep } = useParams({ from: '/$lcep/partnerships' });
  const { state } = useSearch({ from: '/$lcep/partnerships' });
  const navigate = useNavigate({ from: '/$lcep/partnerships' });
  const answer = useView(lcep, 'partnerships', { ...useTimes() });
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="partnership" answer={answer} isEmpty={({ partnerships }) => partnerships.length === 0}>
      {({ partnerships }) => {
        const found = partnerships.filter((one) => state === undefined || one.state === state);
        return (
          <>
            <FindState rows={partnerships} value={state} onChange={(key) => void navigate({ search: (now) => ({ ...now, state: key }), replace: true, resetScroll: false })} />
            <p className="counted" role="status"><strong>{words.sentence(words.all(partnerships.length), words.running(partnerships.filter((one) => one.state === 'agreed').length))}</strong>{state !== undefined && <span className="soft"> {workWords.found(found.length)}</span>}</p>
            {found.length === 0 ? <NoneFits /> : <Table caption={words.table} columns={columnsFor(lcep)} rows={found} keyOf={({ ref }) => ref} atOnce={100} />}
          </>
        );
      }}
    </Register>
  );
}
