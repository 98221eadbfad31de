import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Organisation } from '../../answers';
import { useView } from '../../api';
import { capital, plain } from '../../shell/plain';
import { Empty, Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { day } from '../../time/format';
import { TimeControls } from '../../time/time-controls';
import { useTimes } from '../../time/times';
import { words } from '../../words/pages';
import { organisationKinds } from '../../words/records';
import '../../styles/organisations.css';

const fits = (organisation: Organisation, search: string) =>
  [organisation.name, organisation.ref, plain(organisation.type ?? '')].some((text) => text.toLowerCase().includes(search));

const Group = ({ lcep, kind, organisations }: { lcep: string; kind: string; organisations: readonly Organisation[] }) => (
  <section className="sec" aria-labelledby={`kind-${kind}`}>
    <div className="head"><h2 id={`kind-${kind}`}>{organisationKinds[kind] ?? capital(plain(kind))}</h2><span className="soft small">{organisations.length}</span></div>
    <ul className="picks">
      {organisations.map((each) => (
        <li key={each.ref}>
          <Link to="/$lcep/organisations/$ref" params={{ lcep, ref: each.ref }}>{each.name}</Link>
          <span className="small soft">{[capital(plain(each.type ?? each.kind)), words.organisations.joined(each.joinedOn === null ? words.organisations.always : day(each.joinedOn))].join(' · ')}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** Everyone there is, to pick from. The search narrows what is already here, letter by letter, and stands in the URL. */
export function DirectoryPage() {
  const { lcep } = useParams({ from: '/$lcep/organisations' });
  const search = useSearch({ from: '/$lcep/organisations', select: (now) => now.search }) ?? '';
  const navigate = useNavigate({ from: '/$lcep/organisations' });
  const times = useTimes();
  const { data, error, refetch } = useView(lcep, 'organisations', { ...times });
  useTitle(words.organisations.title);

  const narrow = (text: string) => void navigate({ search: (now) => ({ ...now, search: text || undefined }), replace: true, resetScroll: false });
  const found = data?.organisations.filter((each) => fits(each, search.trim().toLowerCase())) ?? [];
  const order = [...new Set([...Object.keys(organisationKinds), ...found.map((each) => each.kind)])];

  return (
    <div className="in on-page solid">
      <div className="stand">
        <h1>{words.organisations.title}</h1>
        {data && <p className="soft stood-on">{words.onDay(words.organisations.count(data.organisations.length), day(data.on))}</p>}
        <p className="lead">{words.organisations.lead}</p>
        <TimeControls error={error} />
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && data.organisations.length === 0 && <div className="sec"><Empty title={words.organisations.empty} /></div>}
      {data && data.organisations.length > 0 && (
        <>
          <div className="field finder screen-only">
            <label className="label" htmlFor="search">{words.organisations.search}</label>
            <input className="input" id="search" type="search" autoComplete="off" value={search} onChange={(event) => narrow(event.target.value)} />
          </div>
          <p className="out" role="status">{search === '' ? '' : words.organisations.found(found.length)}</p>
          {found.length === 0 && <div className="sec"><Empty title={words.organisations.none}><p>{words.organisations.noneHelp}</p><button type="button" className="btn second" onClick={() => narrow('')}>{words.organisations.clear}</button></Empty></div>}
          {order.map((kind) => ({ kind, organisations: found.filter((each) => each.kind === kind) }))
            .filter((group) => group.organisations.length > 0)
            .map((group) => <Group key={group.kind} lcep={lcep} {...group} />)}
        </>
      )}
    </div>
  );
}
