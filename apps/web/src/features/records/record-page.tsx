import { Link, useParams } from '@tanstack/react-router';
import type { ShownRecord } from '../../answers';
import { useView } from '../../api';
import { ToRecord } from '../../records/value';
import { KindTag } from '../../shell/tags';
import { kindWords, recordTitle } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day, shortDay } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { recordPages } from '../../words/record-pages';
import { Actions } from './actions';
import { Happened } from './happened';
import { Says } from './says';
import '../../styles/records.css';

const { record: words } = recordPages;

/** The records that name this one, by kind. */
const Named = ({ lcep, record }: { lcep: string; record: ShownRecord }) => (
  <aside aria-labelledby="named-in">
    <h2 id="named-in">{words.cites}</h2>
    <ul className="with">
      {record.citedBy.map((one) => <li key={`${one.kind}/${one.ref}`}><KindTag kind={one.kind} /> <ToRecord lcep={lcep} cited={one} />{one.day !== null && <span className="soft small">{shortDay(one.day)}</span>}</li>)}
    </ul>
  </aside>
);

/** One record: what it says, that it was corrected or withdrawn, everything that happened to it, and what can be done. */
export function OneRecordPage() {
  const { lcep, kind, ref } = useParams({ from: '/$lcep/records/$kind/$ref' });
  const times = useTimes();
  const { data, error, refetch } = useView(lcep, 'record', { kind, ref, ...times });
  const record = data?.record;
  const title = record === undefined ? kindWords(kind).one : recordTitle(record.kind, record.title);
  useTitle(title);
  return (
    <div className="in">
      <div className="hist">
        <div className="stand">
          <h1>{record?.withdrawn ? <del className="before">{title}</del> : title}</h1>
          <p className="meta stood-on"><KindTag kind={kind} />{record && <span>{record.day === null ? words.undated : day(record.day)}</span>}
            <Link className="screen-only" to="/$lcep/records/$kind" params={{ lcep, kind }} activeOptions={{ exact: true }}>{kindWords(kind).many}</Link>
            {kind === 'organisation' && <Link className="screen-only" to="/$lcep/organisations/$ref" params={{ lcep, ref }}>{words.history}</Link>}
          </p>
          {record && <Actions lcep={lcep} record={record} />}
          <TimeControls error={error} />
        </div>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {record && (
          <div className={record.citedBy.length > 0 ? 'two' : 'sec'}>
            <div>
              <Says lcep={lcep} record={record} />
              <Happened lcep={lcep} record={record} />
            </div>
            {record.citedBy.length > 0 && <Named lcep={lcep} record={record} />}
          </div>
        )}
      </div>
    </div>
  );
}
