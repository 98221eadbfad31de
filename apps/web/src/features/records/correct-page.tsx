import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useView } from '../../api';
import { useKinds } from '../../records/use-kinds';
import { PastNotice } from '../../records/past-notice';
import { kindWords, recordTitle } from '../../shell/plain';
import { Failure, Loading, Lost } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import { CorrectForm } from './correct-form';
import '../../styles/records.css';

const { correct: words } = recordPages;

/** Changes fields of a record, with a reason. */
export function CorrectPage() {
  const { lcep, kind, ref } = useParams({ from: '/$lcep/records/$kind/$ref/correct' });
  const fill = useSearch({ from: '/$lcep/records/$kind/$ref/correct', select: (search) => search.fill });
  const kinds = useKinds();
  const past = isPast(useTimes());
  const { data, error, refetch } = useView(lcep, 'record', { kind, ref }, !past);
  const title = words.title(data === undefined ? kindWords(kind).one : recordTitle(data.record.kind, data.record.title));
  const known = kinds.data?.get(kind);
  useTitle(title);
  if (kinds.data && !known) return <Lost />;
  return (
    <div className="in on-page">
      <div className="stand"><h1>{title}</h1><p className="lead">{words.lead}</p></div>
      <div className="sec">
        {past && <PastNotice />}
        {!past && error && <Failure error={error} retry={() => void refetch()} />}
        {!past && !error && (!data || !known) && <Loading />}
        {!past && data && known && (
          <CorrectForm key={ref} lcep={lcep} kind={known} record={data.record} fill={fill} ask={async () => (await refetch()).data?.record}>
            <Link className="btn plain" to="/$lcep/records/$kind/$ref" params={{ lcep, kind, ref }} activeOptions={{ exact: true }}>{formWords.cancel}</Link>
          </CorrectForm>
        )}
      </div>
    </div>
  );
}
