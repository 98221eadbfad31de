import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { History } from '../../answers';
import { useView } from '../../api';
import { plain } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day, today } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { isPast, useTimes } from '../../time/times';
import { words } from '../../words/pages';
import { EntryItem } from './entry-item';
import { fitting, KindFilter } from './kind-filter';
import { StandingLines } from './standing-lines';
import { Summary } from './summary';
import '../../styles/organisations.css';

const who = ({ organisation }: History) =>
  [words.history.standOn, plain(organisation.type ?? organisation.kind), organisation.joinedOn === null ? words.history.fromStart : words.history.since(day(organisation.joinedOn))] as const;

/** Names for the references that corrections mention: everyone on the page, and the organisation itself. */
const namesIn = (history: History) =>
  new Map([history.organisation, ...history.worksWith, ...history.entries.flatMap((entry) => entry.with)].map((each) => [each.ref, each.name]));

export function HistoryPage() {
  const { lcep, ref } = useParams({ from: '/$lcep/organisations/$ref' });
  const show = useSearch({ from: '/$lcep/organisations/$ref', select: (search) => search.show });
  const navigate = useNavigate({ from: '/$lcep/organisations/$ref' });
  const times = useTimes();
  const { data, error, refetch } = useView(lcep, 'organisation-history', { organisation: ref, ...times });
  const names = useMemo(() => (data === undefined ? new Map<string, string>() : namesIn(data)), [data]);
  useTitle(data?.organisation.name ?? words.organisations.title);

  const chosen = new Set(show?.split(',') ?? []);
  const choose = (next: ReadonlySet<string>) =>
    void navigate({ search: (now) => ({ ...now, show: [...next].join(',') || undefined }), replace: true, resetScroll: false });
  const entries = fitting(data?.entries ?? [], chosen);
  const mended = entries.filter((entry) => entry.corrections.length > 0 || entry.withdrawn !== null).length;
  const [stand, type, since] = data === undefined ? ['', '', ''] : who(data);

  return (
    <div className="in">
      {data !== undefined && data.later > 0 && (
        <div className="on-line ahead later">
          <ol className="events"><li className="unknown">
            <p className="meta"><span className="day">{day(today())}, {words.history.today}</span></p>
            <p>{words.history.after(data.later, day(data.on))} <Link to="." search={(now) => ({ ...now, on: undefined })}>{words.history.later}</Link></p>
          </li></ol>
        </div>
      )}
      <div className="hist">
        <div className={data !== undefined && data.later > 0 ? 'stand flush' : 'stand'}>
          <h1>{data?.organisation.withdrawn ? <del className="before">{data.organisation.name}</del> : data?.organisation.name ?? words.organisations.title}</h1>
          {data !== undefined && <p className="soft stood-on">{stand} {day(data.on)} · {type}, {since}</p>}
          {data !== undefined && <StandingLines lcep={lcep} history={data} />}
          <p className="screen-only back"><Link to="/$lcep/organisations" params={{ lcep }}>{words.organisations.all}</Link>{data !== undefined && <Link to="/$lcep/records/$kind/$ref" params={{ lcep, kind: 'organisation', ref }}>{words.history.record}</Link>}{data !== undefined && !isPast(times) && <Link to="/$lcep/merge" params={{ lcep }} search={{ duplicate: ref }}>{words.history.merge}</Link>}</p>
          <TimeControls error={error} compare={{ view: 'organisation-history', with: new URLSearchParams({ organisation: ref }).toString() }} />
        </div>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && (
          <div className="two">
            <section className="on-line" aria-labelledby="happened">
              <div className="head"><h2 id="happened">{words.history.happened}</h2><span className="soft small" role="status">{words.history.things(entries.length)}{mended > 0 && ` · ${words.history.mended(mended)}`}</span></div>
              <KindFilter entries={data.entries} chosen={chosen} onChange={choose} />
              {entries.length === 0 && <p className="nodata">{chosen.size > 0 ? words.history.noneShown : words.history.nothing}</p>}
              <ol className="events">{entries.map((entry) => <EntryItem key={`${entry.kind}/${entry.ref}`} lcep={lcep} entry={entry} names={names} />)}</ol>
            </section>
            <aside aria-labelledby="then">
              <Summary lcep={lcep} history={data} />
            </aside>
          </div>
        )}
      </div>
    </div>
  );
}
