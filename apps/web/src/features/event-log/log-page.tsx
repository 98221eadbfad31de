import { useParams, useSearch } from '@tanstack/react-router';
import { useLogPages, useView } from '../../api';
import { Download } from '../../shell/download';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { words } from '../../words/pages';
import { eventRows } from './event-csv';
import { Filters } from './filters';
import { LogTable } from './log-table';
import { Alone } from './alone';
import '../../styles/log.css';

/** The log as it was written, for whoever trusts nothing they cannot read themselves. */
export function LogPage() {
  const { lcep } = useParams({ from: '/$lcep/log' });
  const { event, on: _on, knownAt: _knownAt, ...filters } = useSearch({ from: '/$lcep/log' });
  const { knownAt } = useTimes();
  const log = useLogPages(lcep, { ...filters, knownAt });
  // Whoever is known at that moment may be chosen, whenever they joined.
  const directory = useView(lcep, 'organisations', { knownAt });
  useTitle(words.log.title);

  const pages = log.data?.pages;
  const events = pages?.flatMap((page) => page.events) ?? [];
  const organisations = directory.data?.organisations ?? [];
  const names = new Map(organisations.map((each) => [each.ref, each.name]));
  const asked = event !== undefined && pages !== undefined && !events.some((each) => each.position === event);

  return (
    <div className="in on-page solid">
      <div className="stand">
        <div className="head">
          <h1>{words.log.title}</h1>
          {events.length > 0 && <div className="bar screen-only"><Download name={`${lcep}-events`} label={words.log.download(events.length)} about={words.log.asCsv} rows={() => eventRows(events)} /></div>}
        </div>
        <p className="lead">{words.log.lead}</p>
        <TimeControls error={log.error} noDay />
      </div>
      <Filters key={JSON.stringify(filters)} filters={filters} organisations={organisations} error={log.error} />
      {asked && <Alone lcep={lcep} event={event} knownAt={knownAt} names={names} />}
      {log.error && <Failure error={log.error} retry={() => void log.refetch()} />}
      {!log.error && !pages && <Loading />}
      {pages && events.length === 0 && <Empty title={words.log.none} />}
      {events.length > 0 && (
        <section aria-label={words.log.caption}>
          <LogTable lcep={lcep} events={events} open={event} names={names} />
          <div className="bar after">
            {log.hasNextPage && <button type="button" className="btn second screen-only" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{words.log.earlier}</button>}
            <span className="soft small" role="status">{words.log.shown(events.length)}</span>
          </div>
        </section>
      )}
    </div>
  );
}
