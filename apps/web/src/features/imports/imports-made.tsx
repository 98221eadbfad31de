import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Json, LogEvent } from '../../answers';
import { useLogPages } from '../../api';
import { Table, type Column } from '../../parts/table';
import { Icon } from '../../shell/icons';
import { Empty, Failure, Loading } from '../../shell/states';
import { count, list, position, shortMoment } from '../../time/format';
import { isPast, useTimes } from '../../time/times';
import { importWords } from '../../words/imports';
import { WithdrawImport } from './withdraw';

const { made: words } = importWords;

interface File { readonly name: string; readonly recorded: number; readonly workbook?: string }
interface Made { readonly event: LogEvent; readonly files: readonly File[]; readonly withdrawn: boolean }

const isFile = (json: Json): json is { name: string; recorded: number; workbook?: string } => typeof json === 'object' && json !== null && !Array.isArray(json) && typeof json['name'] === 'string' && typeof json['recorded'] === 'number';
const filesIn = ({ data }: LogEvent): File[] => (typeof data === 'object' && data !== null && !Array.isArray(data) && Array.isArray(data['files']) ? data['files'].filter(isFile) : []);

/** A workbook is named once, whatever its sheets. */
const namesOf = (files: readonly File[]) => [...new Set(files.map(({ name, workbook }) => workbook ?? name))];

/** Every import there was, newest first, with what it recorded; each can be taken back as a whole. */
export function ImportsMade({ lcep }: { lcep: string }) {
  const times = useTimes();
  const [asking, setAsking] = useState<string>();
  const log = useLogPages(lcep, { kind: 'import', knownAt: times.knownAt });
  const events = log.data?.pages.flatMap((page) => page.events) ?? [];
  const gone = new Set(events.filter(({ change }) => change === 'withdrawn').map(({ ref }) => ref));
  const made = events.filter(({ change }) => change === 'recorded').map((event): Made => ({ event, files: filesIn(event), withdrawn: gone.has(event.ref) }));
  const columns: Column<Made>[] = [
    { key: 'files', label: words.files, is: 'heading', cell: ({ event, files }) => <Link to="/$lcep/log" params={{ lcep }} search={{ event: event.position }}>{list(namesOf(files).slice(0, 4))}{namesOf(files).length > 4 && ' …'}<span className="out">, {words.event(position(event.position))}</span></Link> },
    { key: 'when', label: words.when, cell: ({ event }) => shortMoment(event.recordedAt) },
    { key: 'rows', label: words.rows, is: 'number', cell: ({ files }) => count(files.reduce((sum, { recorded }) => sum + recorded, 0)) },
    { key: 'state', label: words.state, cell: ({ withdrawn }) => (withdrawn ? <span className="tag mend"><Icon name="withdrawn" />{words.withdrawn}</span> : <span className="tag"><Icon name="tick" />{words.stands}</span>) },
    ...(isPast(times) ? [] : [{ key: 'withdraw', label: words.back, cell: ({ event, files, withdrawn }: Made) => !withdrawn && <button type="button" className="btn plain" onClick={() => setAsking(event.ref)}>{words.withdraw}<span className="out"> {words.withdrawAbout(list(namesOf(files)))}</span></button> }]),
  ];
  return (
    <section className="sec even" aria-labelledby="made">
      <h2 id="made">{words.title}</h2>
      {log.error && <Failure error={log.error} retry={() => void log.refetch()} />}
      {!log.error && !log.data && <Loading />}
      {log.data && made.length === 0 && <Empty title={words.none}><p>{words.noneHelp}</p></Empty>}
      {made.length > 0 && <Table caption={words.caption} columns={columns} rows={made} keyOf={({ event }) => event.position} />}
      {log.hasNextPage && <div className="bar after"><button type="button" className="btn second" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{words.more}</button></div>}
      {asking !== undefined && <WithdrawImport lcep={lcep} id={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
