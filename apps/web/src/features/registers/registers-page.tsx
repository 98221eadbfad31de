import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ListedRegister, Registers } from '../../answers/registers';
import { get } from '../../api';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { count, dayOf, shortDay } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { registerWords as words } from '../../words/registers';
import { LoadRegister } from './load-register';
import { LookUp } from './look-up';
import { MemberChanges } from './member-changes';
import '../../styles/records.css';
import '../../styles/registers.css';

const columns: Column<ListedRegister>[] = [
  {
    key: 'title', label: words.list.register, is: 'heading', by: ({ title }) => title,
    cell: ({ title, series, versions }) => (
      <>
        <strong>{title}</strong>{series !== '' && <span className="soft small"> {series}</span>}
        {versions.length > 1 && (
          <details className="earlier"><summary>{words.list.earlier(versions.length - 1)}</summary>
            <ul>{versions.slice(1).map((one) => <li key={one.version} className="small">{words.list.version(shortDay(one.dated), count(one.loaded), one.file)}</li>)}</ul>
          </details>
        )}
      </>
    ),
  },
  { key: 'dated', label: words.list.dated, by: ({ versions }) => versions[0]?.dated ?? '', cell: ({ versions: [newest] }) => newest && shortDay(newest.dated) },
  { key: 'loaded', label: words.list.loaded, is: 'number', by: ({ versions }) => versions[0]?.loaded ?? 0, cell: ({ versions: [newest] }) => newest && count(newest.loaded) },
  { key: 'other', label: words.list.other, is: 'number', cell: ({ versions: [newest] }) => newest && words.list.notLoaded(count(newest.skipped), count(newest.faulted)) },
  { key: 'file', label: words.list.file, is: 'aside', cell: ({ versions: [newest] }) => newest && <span className="file">{words.list.fileOn(newest.file, dayOf(newest.loadedAt))}</span> },
];

/** What others publish about schools and cultural organisations: what it tells of members, somebody in it, and which files it is from. */
export function RegistersPage() {
  const { lcep } = useParams({ from: '/$lcep/registers' });
  const past = isPast(useTimes());
  const { data, error, refetch } = useQuery({ queryKey: ['registers', 'list'], queryFn: ({ signal }) => get<Registers>('/api/registers', {}, signal) });
  useTitle(words.title);
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <TimeControls />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.missing.map(({ file }) => <p className="note sec" key={file}><Icon name="warn" /> {words.list.missing(file)}</p>)}
      {data && data.registers.length === 0 && <div className="sec"><Empty title={words.list.none}><p>{words.list.noneHelp}</p></Empty></div>}
      {data && data.registers.length > 0 && (
        <>
          <MemberChanges lcep={lcep} />
          <LookUp lcep={lcep} />
          <section className="sec" aria-labelledby="loaded">
            <h2 id="loaded">{words.list.title}</h2>
            <Table caption={words.list.caption} columns={columns} rows={data.registers} keyOf={({ register, series }) => `${register} ${series}`} />
          </section>
        </>
      )}
      {data && !past && <LoadRegister />}
    </div>
  );
}
