import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { Empty, Failure, Loading } from '../../shell/states';
import { useExport } from '../../shell/take-away';
import { useTitle } from '../../shell/title';
import { count, day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { exportWords as words } from '../../words/exports';
import { fileName, useKnownFiles } from '../../records/known-files';
import '../../styles/records.css';

interface File { file: string; rows: number }
interface Exports { position: string; files: File[]; notes: string[] }

/** Everything to take away, at once or kind by kind; what an import elsewhere would stumble over is said here and not only in a file. */
export function ExportPage() {
  const { lcep } = useParams({ from: '/$lcep/export' });
  const times = useTimes();
  const address = useExport(lcep);
  const known = useKnownFiles().data ?? [];
  const { data, error, refetch } = useQuery({ queryKey: ['lcep', lcep, 'exports', times], queryFn: ({ signal }) => get<Exports>(`/api/lceps/${encodeURIComponent(lcep)}/exports`, { ...times }, signal) });
  useTitle(words.title);
  const files = data?.files.filter(({ rows }) => rows > 0) ?? [];
  const rows = files.reduce((sum, one) => sum + one.rows, 0);
  const kindOf = (file: string) => known.find((one) => one.file === file)?.kind;
  const nameOf = ({ file }: File) => (file === 'corrections' ? words.corrections : fileName(known, file));
  const columns: Column<File>[] = [
    { key: 'file', label: words.file, is: 'heading', by: nameOf, cell: (one) => (kindOf(one.file) ? <Link to="/$lcep/records/$kind" params={{ lcep, kind: kindOf(one.file) ?? '' }}>{nameOf(one)}</Link> : nameOf(one)) },
    { key: 'rows', label: words.rows, is: 'number', by: (one) => one.rows, cell: (one) => count(one.rows) },
    {
      key: 'as', label: words.as,
      cell: (one) => one.file !== 'corrections' && <span className="takes">{(['xlsx', 'csv'] as const).map((form) => <a key={form} className="link" href={address(one.file, form)} download><Icon name="down" />{words.forms[form]}<span className="out">: {nameOf(one)}</span></a>)}</span>,
    },
  ];
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && files.length === 0 && <div className="sec"><Empty title={words.nothing}><p>{words.nothingHelp}</p></Empty></div>}
      {files.length > 0 && (
        <>
          <section className="sec" aria-labelledby="all">
            <h2 id="all">{words.all}</h2>
            <p>{words.rowsInAll(rows, times.on === undefined ? null : day(times.on))} {words.corrected}</p>
            <div className="bar sends screen-only">
              <a className="btn" href={address('all', 'xlsx')} download><Icon name="down" />{words.workbook}</a>
              <a className="btn second" href={address('all', 'zip')} download><Icon name="down" />{words.zip}</a>
            </div>
          </section>
          {data !== undefined && data.notes.length > 0 && (
            <section className="sec" aria-labelledby="notes">
              <h2 id="notes"><Icon name="warn" /> {words.notes(data.notes.length)}</h2>
              <ul className="told">{data.notes.map((note) => <li key={note}>{note}</li>)}</ul>
            </section>
          )}
          <section className="sec even" aria-labelledby="each">
            <h2 id="each">{words.each}</h2>
            <Table caption={words.caption} columns={columns} rows={files} keyOf={({ file }) => file} />
          </section>
        </>
      )}
    </div>
  );
}
