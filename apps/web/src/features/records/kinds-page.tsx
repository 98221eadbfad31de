import { Link, useParams } from '@tanstack/react-router';
import { useKinds } from '../../records/use-kinds';
import { PastNotice } from '../../records/past-notice';
import { Icon } from '../../shell/icons';
import { capital, kindWords } from '../../shell/plain';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { isPast, useTimes } from '../../time/times';
import { formWords } from '../../words/forms';
import { recordPages } from '../../words/record-pages';
import '../../styles/records.css';

/** Every kind of record there is, each leading on: to its form, or to its records. */
function KindsPage({ to }: { to: 'record' | 'records' }) {
  const { lcep } = useParams({ from: '/$lcep' });
  const { data, error, refetch } = useKinds();
  const past = isPast(useTimes()) && to === 'record';
  const words = to === 'record' ? recordPages.choose : recordPages.kinds;
  useTitle(words.title);
  return (
    <div className="in on-page">
      <div className="stand"><h1>{words.title}</h1><p className="lead">{words.lead}</p></div>
      {past && <div className="sec"><PastNotice /></div>}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && !past && (
        <ul className="kinds sec">
          {[...data.keys()].map((kind) => {
            const said = kindWords(kind);
            return (
              <li key={kind}>
                <Link to={to === 'record' ? '/$lcep/record/$kind' : '/$lcep/records/$kind'} params={{ lcep, kind }}><Icon name={kind} />{to === 'record' ? capital(formWords.record(said.a)) : said.many}</Link>
                <p className="small soft">{said.teach}</p>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

export const RecordPage = () => <KindsPage to="record" />;
export const RecordsPage = () => <KindsPage to="records" />;
