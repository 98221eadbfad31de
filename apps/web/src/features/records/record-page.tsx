import { Link, useParams } from '@tanstack/react-router';
import { useView } from '../../api';
import { hasPage, ToRecord } from '../../records/to-record';
import { KindTag } from '../../shell/tags';
import { kindWords, recordTitle } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { recordPages } from '../../words/record-pages';
import { Actions } from './actions';
import { Belonging } from './belonging';
import { Happened } from './happened';
import { Says } from './says';
import '../../styles/records.css';

const { record: words } = recordPages;

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
            {hasPage(kind) && <span className="screen-only"><ToRecord lcep={lcep} kind={kind} of={ref}>{kind === 'organisation' ? words.history : words.page}</ToRecord></span>}
          </p>
          {record && <Actions lcep={lcep} record={record} />}
          <TimeControls error={error} />
        </div>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {record && (
          <div className="two">
            <div>
              <Says lcep={lcep} record={record} />
              <Happened lcep={lcep} record={record} />
            </div>
            <Belonging lcep={lcep} record={record} />
          </div>
        )}
      </div>
    </div>
  );
}
