import { Link } from '@tanstack/react-router';
import type { FigureName, FigureRow } from '../../answers';
import { useFigurePages } from '../../api';
import { Download } from '../../shell/download';
import { Icon } from '../../shell/icons';
import { Failure, Loading } from '../../shell/states';
import { KindTag } from '../../shell/tags';
import { count, day, dayOf, position } from '../../time/format';
import { useTimes } from '../../time/times';
import { figures } from '../../words/figures';
import { words } from '../../words/pages';

const { rows: columns } = words.headline;

const Row = ({ lcep, row }: { lcep: string; row: FigureRow }) => (
  <tr>
    <td className="when" data-label={columns.day}>{row.on === null ? <span className="nodata">{words.headline.undated}</span> : day(row.on)}</td>
    <th scope="row" className="what" data-label={columns.what}>
      <KindTag kind={row.kind} /> <Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: row.kind, ref: row.ref }}>{row.label}</Link> {row.corrected && <span className="tag mend"><Icon name="mend" />{words.headline.corrected}</span>}
    </th>
    <td className="n" data-label={columns.amount}>{count(row.amount)}</td>
    <td className="soft" data-label={columns.recorded}>{dayOf(row.recorded.at)}</td>
    <td className="events-of" data-label={columns.events}>
      {row.events.map((event) => (
        <Link key={event} to="/$lcep/log" params={{ lcep }} search={{ event }} aria-label={words.headline.eventInLog(position(event))}>{position(event)}</Link>
      ))}
    </td>
  </tr>
);

/** The rows a figure adds up from; their sum is the figure, and each leads to its events. */
export function DrillDown({ lcep, figure, name }: { lcep: string; figure: FigureName; name: string }) {
  const times = useTimes();
  const pages = useFigurePages(lcep, { figure, ...times });
  if (pages.error) return <Failure error={pages.error} retry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading />;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const value = pages.data.pages[0]?.value ?? 0;
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  return (
    <>
      <div className="bar apart">
        <p className="small soft">{figures[figure].counted}</p>
        <Download className="link plain" name={`${lcep}-${figure}-rows`} about={words.headline.behind(name)}
          rows={() => [['happened', 'kind', 'ref', 'what', 'counts', 'recorded', 'events'], ...rows.map((row) => [row.on, row.kind, row.ref, row.label, row.amount, row.recorded.at, row.events.join(' ')])]} />
      </div>
      {rows.length === 0 ? <p className="nodata">{words.headline.noData}</p> : (
        <table className="tbl stack">
          <caption className="out">{words.headline.behind(`${count(value)} ${name}`)}</caption>
          <thead><tr><th scope="col">{columns.day}</th><th scope="col">{columns.what}</th><th scope="col" className="n">{columns.amount}</th><th scope="col">{columns.recorded}</th><th scope="col">{columns.events}</th></tr></thead>
          <tbody>{rows.map((row) => <Row key={`${row.kind}/${row.ref}`} lcep={lcep} row={row} />)}</tbody>
          <tfoot><tr><th scope="row" colSpan={2}>{pages.hasNextPage ? words.headline.sumOf(count(rows.length), count(value)) : words.headline.sum}</th><td className="n">{count(sum)}</td><td colSpan={2} /></tr></tfoot>
        </table>
      )}
      {pages.hasNextPage && <button type="button" className="btn second" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.headline.showMore}</button>}
    </>
  );
}
