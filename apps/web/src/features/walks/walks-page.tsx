import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Walk } from '../../answers/learning';
import { useView } from '../../api';
import type { Column } from '../../parts/table';
import { Organisations } from '../../records/to-record';
import { Register } from '../../shell/register';
import { StateTag } from '../../shell/state-tag';
import { hours, shortDay } from '../../time/format';
import { useTimes } from '../../time/times';
import { learningWords } from '../../words/learning';
import { workWords } from '../../words/work';
import { Ahead } from '../work/ahead';
import { Behind, FindState, NoneFits } from '../work/narrowing';
import '../../styles/work.css';

const { walks: words } = learningWords;

const Title = ({ lcep, walk: { ref, host } }: { lcep: string; walk: Walk }) => <Link to="/$lcep/walks/$ref" params={{ lcep, ref }}>{host.name}</Link>;

function Next({ reflections }: Walk) {
  const next = reflections.filter((one) => one.next !== undefined);
  return next.length === 0 ? <span className="soft">{words.noNext}</span> : <>{words.nextDone(next.filter(({ nextDone }) => nextDone).length, next.length)}</>;
}

const columnsFor = (lcep: string): Column<Walk>[] => [
  { key: 'host', label: words.columns.host, is: 'heading', by: ({ host }) => host.name, cell: (walk) => <><Title lcep={lcep} walk={walk} />{walk.state !== 'held' && <StateTag state={walk.state} />}</> },
  { key: 'day', label: words.columns.day, by: ({ on }) => on ?? '', cell: ({ on }) => (on === null ? <span className="nodata">{workWords.noDay}</span> : shortDay(on)) },
  { key: 'focus', label: words.columns.focus, is: 'aside', by: ({ focus }) => focus ?? '', cell: ({ focus }) => focus ?? <span className="nodata">{words.noFocus}</span> },
  { key: 'visitors', label: words.columns.visitors, is: 'aside', cell: ({ visitors }) => (visitors.length === 0 ? <span className="nodata">{words.noVisitors}</span> : <Organisations lcep={lcep} of={visitors} />) },
  { key: 'next', label: words.columns.next, cell: (walk) => <Next {...walk} /> },
];

const ahead = ({ startsAt, endsAt, focus, visitors, stops, movedFrom }: Walk) =>
  [hours(startsAt, endsAt), focus ?? '', visitors.length > 0 ? words.visitors(visitors.length) : words.noVisitors, stops.length > 0 ? words.stops(stops.length) : '', movedFrom === undefined ? '' : words.moved(shortDay(movedFrom))].filter(Boolean).join(' · ');

/** The register of learning walks: those ahead, and those walked, called off or never told of. */
export function WalksPage() {
  const { lcep } = useParams({ from: '/$lcep/walks' });
  const { state } = useSearch({ from: '/$lcep/walks' });
  const navigate = useNavigate({ from: '/$lcep/walks' });
  const answer = useView(lcep, 'learning-walks', { ...useTimes() });
  return (
    <Register lcep={lcep} title={words.title} lead={words.lead} kind="learning-walk" answer={answer} isEmpty={({ walks }) => walks.length === 0}>
      {({ walks }) => {
        const found = walks.filter((one) => state === undefined || one.state === state);
        const isAhead = (walk: Walk) => walk.state === 'planned' || walk.state === 'moved';
        const [next, others] = [found.filter(isAhead).reverse(), found.filter((walk) => !isAhead(walk))];
        return (
          <>
            <FindState rows={walks} value={state} onChange={(key) => void navigate({ search: (now) => ({ ...now, state: key }), replace: true, resetScroll: false })} />
            {found.length === 0 && <div className="sec"><NoneFits /></div>}
            <Ahead title={words.ahead} rows={next.map((walk) => ({ key: walk.ref, on: walk.on, title: <Title lcep={lcep} walk={walk} />, text: ahead(walk), ...(walk.state === 'moved' ? { state: <StateTag state="moved" /> } : {}) }))} />
            <Behind title={words.behind} caption={words.table} columns={columnsFor(lcep)} rows={others} />
          </>
        );
      }}
    </Register>
  );
}
