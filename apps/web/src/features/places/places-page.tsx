import { Link, Navigate } from '@tanstack/react-router';
import { useLceps } from '../../api';
import { Mark } from '../../shell/mark';
import { Failure, Loading } from '../../shell/states';
import { useTitle } from '../../shell/title';
import { words } from '../../words/pages';
import { Begin } from './begin';

/** The first page: the only LCEP there is, a list to pick from, or how to begin. */
export function PlacesPage() {
  const { data, error, refetch } = useLceps();
  useTitle(words.places.title);
  const [only, ...others] = data?.lceps ?? [];
  if (only !== undefined && others.length === 0) return <Navigate to="/$lcep" params={{ lcep: only.slug }} replace />;
  return (
    <div className="app">
      <a className="skip" href="#main">{words.skip}</a>
      <header className="top"><div><Link className="brand" to="/"><Mark /><span>{words.product}</span></Link></div></header>
      <main className="page" id="main">
        <div className="in">
          <div className="stand">
            <h1>{data !== undefined && only === undefined ? words.places.empty : words.places.title}</h1>
          </div>
          {error && <Failure error={error} retry={() => void refetch()} />}
          {!error && !data && <Loading />}
          {data && only === undefined && (
            <section className="sec" aria-labelledby="begin"><h2 id="begin">{words.places.begin}</h2><p className="before-form">{words.places.emptyHelp}</p><Begin /></section>
          )}
          {only !== undefined && <p className="lead">{words.places.lead}</p>}
          {only !== undefined && (
            <ul className="rows sec">{(data?.lceps ?? []).map((lcep) => <li key={lcep.slug}><Link to="/$lcep" params={{ lcep: lcep.slug }}>{lcep.name}</Link></li>)}</ul>
          )}
          {only !== undefined && <details className="sec"><summary>{words.places.another}</summary><Begin /></details>}
        </div>
      </main>
    </div>
  );
}
