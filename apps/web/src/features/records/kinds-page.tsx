import { Link, useParams } from '@tanstack/react-router';
import { namingOne } from '../../records/draft';
import type { Kind } from '../../records/kinds';
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

interface Group { readonly title: 'alone' | 'members' | 'within'; readonly kinds: readonly string[] }

/** Who is a member and what lists offer is written down once: what happens every week stands before it. */
const MEMBERS: readonly string[] = ['organisation', 'organisation-change', 'organisation-merge', 'list-entry', 'register-dismissal'];

/** First what stands alone; last what can’t be recorded without naming another record, as a session names its project. */
function groups(kinds: ReadonlyMap<string, Kind>): Group[] {
  const within = ({ kind, fields }: Kind) => [...kinds.keys()].some((other) => other !== 'organisation' && other !== kind && namingOne(fields, other).length > 0);
  const titleOf = (one: Kind): Group['title'] => (MEMBERS.includes(one.kind) ? 'members' : within(one) ? 'within' : 'alone');
  const titled = Map.groupBy(kinds.values(), titleOf);
  return (['alone', 'members', 'within'] as const).map((title) => ({ title, kinds: (titled.get(title) ?? []).map(({ kind }) => kind) }));
}

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
      {data && !past && groups(data).map(({ title, kinds }) => (
        <section className="sec" key={title} aria-labelledby={title}>
          <h2 id={title}>{recordPages.groups[title]}</h2>
          <ul className="kinds">
            {kinds.map((kind) => {
              const said = kindWords(kind);
              return (
                <li key={kind}>
                  <Link to={to === 'record' ? '/$lcep/record/$kind' : '/$lcep/records/$kind'} params={{ lcep, kind }}><Icon name={kind} />{to === 'record' ? capital(formWords.record(said.a)) : said.many}</Link>
                  <p className="small soft">{said.teach}</p>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

export const RecordPage = () => <KindsPage to="record" />;
export const RecordsPage = () => <KindsPage to="records" />;
