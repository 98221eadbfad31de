import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ListedRecord } from '../../answers';
import { useView } from '../../api';
import { BarChart } from '../../charts/bar-chart';
import { byMonth } from '../../charts/by-month';
import { Charted } from '../../charts/charted';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { TakeAway } from '../../shell/take-away';
import { capital, kindWords, plain } from '../../shell/plain';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { shortDay } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import '../../styles/records.css';

const { list: words } = recordPages;

const columnsFor = (lcep: string, kind: string): Column<ListedRecord>[] => [
  {
    key: 'title', label: words.columns.title, is: 'heading', by: ({ title }) => title,
    cell: ({ ref, title, type, corrections }) => (
      <>
        <Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref }}>{capital(title)}</Link>
        {type !== null && <span className="soft small"> {capital(plain(type))}</span>}
        {corrections > 0 && <span className="tag mend"><Icon name="mend" />{words.corrected(corrections)}</span>}
      </>
    ),
  },
  { key: 'day', label: words.columns.day, by: ({ day }) => day ?? '', cell: ({ day }) => (day === null ? <span className="nodata">{words.undated}</span> : shortDay(day)) },
  { key: 'with', label: words.columns.with, is: 'aside', cell: ({ with: others }) => words.withMany(others.map(({ name }) => name)) },
];

/** A drawing of fewer says less than the table. */
const ENOUGH = 10;

/** The records of one kind, to find one again. The search and what is shown stand in the address. */
export function ListPage() {
  const { lcep, kind } = useParams({ from: '/$lcep/records/$kind' });
  const { search, state } = useSearch({ from: '/$lcep/records/$kind' });
  const navigate = useNavigate({ from: '/$lcep/records/$kind' });
  const times = useTimes();
  const said = kindWords(kind);
  const { data, error, refetch } = useView(lcep, 'records', { kind, search, state, ...times });
  useTitle(said.many);

  const put = (change: { search?: string | undefined; state?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const columns = columnsFor(lcep, kind).filter(({ key }) => key !== 'with' || data?.records.some((one) => one.with.length > 0));
  const months = data && data.records.length >= ENOUGH ? byMonth(data.records.flatMap(({ day }) => day ?? [])) : null;

  return (
    <div className="in on-page solid">
      <div className="stand">
        <div className="head"><h1>{said.many}</h1>{!isPast(times) && <Link className="btn screen-only" to="/$lcep/record/$kind" params={{ lcep, kind }}><Icon name="plus" />{formWords.record(said.a)}</Link>}</div>
        <p className="lead">{said.teach}</p>
        <p className="screen-only back"><Link to="/$lcep/records" params={{ lcep }} activeOptions={{ exact: true }}>{words.all}</Link></p>
        <TimeControls error={error} />
      </div>
      <div className="finding screen-only">
        <div className="field">
          <label className="label" htmlFor="search">{words.search}</label>
          <input className="input" id="search" type="search" autoComplete="off" value={search ?? ''} onChange={(event) => put({ search: event.target.value || undefined })} />
        </div>
        <div className="field">
          <label className="label" htmlFor="state">{words.show}</label>
          <select className="input" id="state" value={state ?? 'standing'} onChange={(event) => put({ state: event.target.value === 'standing' ? undefined : event.target.value })}>
            <option value="standing">{words.standing}</option><option value="withdrawn">{words.withdrawn}</option>
          </select>
        </div>
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && data.records.length === 0 && (
        <div className="sec">
          {search !== undefined ? <Empty title={words.none}><p>{words.noneHelp}</p></Empty> : state === 'withdrawn' ? <Empty title={words.noneWithdrawn} /> : (
            <Empty title={words.nothing(said.many)}><p>{said.teach}</p>{!isPast(times) && <Link className="btn" to="/$lcep/record/$kind" params={{ lcep, kind }}>{formWords.record(said.a)}</Link>}</Empty>
          )}
        </div>
      )}
      {data && data.records.length > 0 && (
        <>
          <p className="soft small counted" role="status">{words.count(data.records.length)}{data.more && ` · ${words.more}`}</p>
          <Table caption={words.of(said.many)} columns={columns} rows={data.records} keyOf={({ ref }) => ref} />
          <TakeAway lcep={lcep} kind={kind} />
          {months && (
            <div className="sec"><Charted title={words.chart} sentence={words.months(said.many, months.most[0], months.most[1])} file={`${lcep}-${kind}-by-month`} table={{ name: said.many, columns: [words.month, words.number], rows: months.bars }}>
              <BarChart bars={months.bars} ticks={months.ticks} />
            </Charted></div>
          )}
        </>
      )}
    </div>
  );
}
