import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Comparison } from '../../answers';
import { useView } from '../../api';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day, position } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { compareWords as words } from '../../words/compare';
import { Settings, settingsOf } from './settings';
import { ChangedRecords } from './changed-records';
import { Differences } from './differences';
import '../../styles/records.css';
import '../../styles/compare.css';

const sideOf = ({ on, position: at }: Comparison['then']) => words.side(day(on), position(at));

/** A page at two settings side by side: what differs, and the events that make the difference. */
export function ComparePage() {
  const { lcep } = useParams({ from: '/$lcep/compare' });
  const { view, with: own, thenOn, thenKnownAt } = useSearch({ from: '/$lcep/compare' });
  const navigate = useNavigate({ from: '/$lcep/compare' });
  const times = useTimes();
  const settings = settingsOf({ view, with: own, thenOn, thenKnownAt });
  const isAsked = (settings.thenOn !== undefined || settings.thenKnownAt !== undefined) && (settings.view !== 'organisation-history' || settings.with !== undefined);
  const { data, error, refetch } = useView(lcep, 'compare', { ...settings, ...times }, isAsked);
  const title = words.titleOf(words.views[settings.view] ?? settings.view);
  useTitle(title);
  return (
    <div className="in on-page">
      <div className="stand">
        <h1>{title}</h1>
        <p className="lead">{words.lead}</p>
        <TimeControls error={error} />
      </div>
      <Settings key={JSON.stringify(settings)} lcep={lcep} settings={settings} error={error} onShow={(next) => void navigate({ search: (now) => ({ on: now.on, knownAt: now.knownAt, ...next }), resetScroll: false })} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isAsked && !error && !data && <Loading />}
      {!isAsked && !error && <div className="sec"><Empty title={words.begin}><p>{words.beginHelp}</p></Empty></div>}
      {data && isAsked && (
        <>
          <p className="sides"><span><b>{words.thenIs}</b> {sideOf(data.then)}</span><span><b>{words.nowIs}</b> {sideOf(data.now)}</span>
            <Link className="screen-only" to="." search={(now) => ({ ...now, on: data.then.on, knownAt: data.then.position, thenOn: data.now.on, thenKnownAt: data.now.position })}>{words.swap}</Link></p>
          {data.differences.length === 0 ? <div className="sec"><Empty title={words.same}><p>{words.sameHelp}</p></Empty></div> : (
            <>
              <Differences lcep={lcep} comparison={data} />
              <ChangedRecords lcep={lcep} comparison={data} />
            </>
          )}
        </>
      )}
    </div>
  );
}
