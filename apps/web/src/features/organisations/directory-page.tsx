import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { DirectoryEntry } from '../../answers/finding';
import { Table, type Column } from '../../parts/table';
import { TakeAway } from '../../shell/take-away';
import { Icon } from '../../shell/icons';
import { capital, plain } from '../../shell/plain';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { count, day, shortDay } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { directoryWords as words } from '../../words/directory';
import { words as shared } from '../../words/pages';
import { DirectoryFilters, filterNames, type Filters } from './directory-filters';
import { StandingTag } from './standing-tag';
import { useDirectory } from './use-directory';
import '../../styles/records.css';
import '../../styles/organisations.css';

const columnsFor = (lcep: string): Column<DirectoryEntry>[] => [
  {
    key: 'name', label: words.columns.name, is: 'heading', by: ({ name }) => name,
    cell: ({ ref, name, otherNames, notes }) => (
      <>
        <Link to="/$lcep/organisations/$ref" params={{ lcep, ref }}>{name}</Link>
        {otherNames.length > 0 && <span className="soft small also">{words.also(otherNames)}</span>}
        {notes.map((note) => <span className="soft small also" key={note}>{note}</span>)}
      </>
    ),
  },
  {
    key: 'type', label: words.columns.type, by: ({ type, kind }) => type ?? kind,
    cell: ({ type, kind, artForms }) => <>{capital(plain(type ?? kind))}{artForms.length > 0 && <span className="soft small also">{artForms.map(plain).join(', ')}</span>}</>,
  },
  { key: 'place', label: words.columns.place, by: ({ district, place }) => district ?? place ?? '', cell: ({ place, district }) => [place, district].filter((part) => part !== null).join(', ') },
  { key: 'partnerships', label: words.columns.partnerships, is: 'number', by: ({ partnerships }) => partnerships, cell: ({ partnerships }) => count(partnerships) },
  { key: 'lastOn', label: words.columns.lastOn, by: ({ lastOn }) => lastOn ?? '', cell: ({ lastOn }) => (lastOn === null ? <span className="nodata">{words.never}</span> : shortDay(lastOn)) },
  {
    key: 'state', label: words.columns.state, by: ({ state }) => state,
    cell: ({ state, since, successor }) => (
      <><StandingTag state={state} since={since} />{successor !== null && <Link className="small became" to="/$lcep/organisations/$ref" params={{ lcep, ref: successor.ref }}>{words.became(successor.name)}</Link>}</>
    ),
  },
];

/** Everyone who had joined by the day, with what each is and does; narrowed by what stands in the address. */
export function DirectoryPage() {
  const { lcep } = useParams({ from: '/$lcep/organisations' });
  const asked = useSearch({ from: '/$lcep/organisations' });
  const navigate = useNavigate({ from: '/$lcep/organisations' });
  const times = useTimes();
  const filters: Filters = Object.fromEntries(filterNames.map((name) => [name, asked[name]]));
  const directory = useDirectory(lcep, { ...filters, ...times });
  useTitle(words.title);

  const { data, error, refetch } = directory;
  const [first] = data?.pages ?? [];
  const found = data?.pages.flatMap((page) => page.organisations) ?? [];
  const narrowed = filterNames.some((name) => filters[name] !== undefined);
  const put = (change: Filters) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  // A column nobody has anything in says nothing.
  const columns = columnsFor(lcep).filter(({ key }) => key !== 'place' || found.some(({ place, district }) => place !== null || district !== null));
  const add = !isPast(times) && <Link className="btn screen-only" to="/$lcep/add-member" params={{ lcep }}><Icon name="plus" />{words.add}</Link>;

  return (
    <div className="in on-page solid">
      <div className="stand">
        <div className="head"><h1>{words.title}</h1>{add}</div>
        {first && <p className="soft stood-on" role="status">{shared.onDay(narrowed ? words.found(first.total) : words.count(first.total), day(first.on))}</p>}
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      {(narrowed || first?.total !== 0) && (
        <>
          <div className="field finder screen-only">
            <label className="label" htmlFor="search">{words.search}</label>
            <input className="input" id="search" type="search" autoComplete="off" value={filters.search ?? ''} onChange={(event) => put({ search: event.target.value || undefined })} />
          </div>
          <DirectoryFilters filters={filters} offered={first?.offered} error={error} onChange={put} />
        </>
      )}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !first && <Loading />}
      {first && found.length === 0 && (
        <div className="sec">
          {narrowed ? <Empty title={words.none}><p>{words.noneHelp}</p><button type="button" className="btn second" onClick={() => put(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>{words.clear}</button></Empty>
            : <Empty title={words.empty}><p>{words.emptyHelp}</p>{add && <div className="bar">{add}<Link className="btn second screen-only" to="/$lcep/import" params={{ lcep }}>{words.import}</Link></div>}</Empty>}
        </div>
      )}
      {found.length > 0 && (
        <section className="sec directory" aria-label={words.caption}>
          <Table caption={words.caption} columns={columns} rows={found} keyOf={({ ref }) => ref} />
          <div className="bar after apart">
            {directory.hasNextPage ? <button type="button" className="btn second screen-only" disabled={directory.isFetchingNextPage} onClick={() => void directory.fetchNextPage()}>{words.more}</button> : <span />}
            <TakeAway lcep={lcep} kind="organisation" />
          </div>
        </section>
      )}
    </div>
  );
}
