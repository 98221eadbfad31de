import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useLceps } from '../api';
import { PastBar } from '../time/past-bar';
import { isPast, useTimes } from '../time/times';
import { words } from '../words/pages';
import { Icon } from './icons';
import { useLive } from './live';
import { Mark } from './mark';
import { Loading } from './states';
import { Toasts } from './toasts';

/** A proper name where there is one; the slug is better than nothing. */
export function useLcepName(lcep: string): string {
  const name = useLceps().data?.lceps.find((each) => each.slug === lcep)?.name ?? lcep;
  return name === lcep ? lcep.charAt(0).toUpperCase() + lcep.slice(1).replaceAll('-', ' ') : name;
}

/** What stands around every page of an LCEP: the header with the mark the line starts from, the places, the past bar. */
export function Frame() {
  const { lcep } = useParams({ from: '/$lcep' });
  const times = useTimes();
  const name = useLcepName(lcep);
  const path = useLocation({ select: (location) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(path);
  useLive(lcep, times.knownAt);

  // A new page takes the focus, as a page load would; the first one leaves it to the browser.
  useEffect(() => {
    if (first.current !== path) main.current?.focus();
    first.current = path;
  }, [path]);

  return (
    <div className={isPast(times) ? 'app is-past' : 'app'}>
      <a className="skip" href="#main">{words.skip}</a>
      <header className="top">
        <div>
          <Link className="brand" to="/$lcep" params={{ lcep }} activeProps={{ 'aria-current': undefined }}><Mark /><span>{words.product}<small>{name}</small></span></Link>
          <nav className="places" aria-label={words.nav.label}>
            <Link to="/$lcep" params={{ lcep }} activeOptions={{ exact: true, includeSearch: false }}><Icon name="headline" />{words.nav.headline}</Link>
            <Link to="/$lcep/organisations" params={{ lcep }} activeOptions={{ includeSearch: false }}><Icon name="organisations" />{words.nav.organisations}</Link>
            <Link className="act" to="/$lcep/record" params={{ lcep }} activeOptions={{ includeSearch: false }}><Icon name="plus" />{words.nav.record}</Link>
            <Link to="/$lcep/records" params={{ lcep }} activeOptions={{ includeSearch: false }}><Icon name="records" />{words.nav.records}</Link>
            <Link to="/$lcep/log" params={{ lcep }} activeOptions={{ includeSearch: false }}><Icon name="log" />{words.nav.log}</Link>
          </nav>
        </div>
      </header>
      <PastBar name={name} times={times} />
      <main className="page" id="main" tabIndex={-1} ref={main}>
        <Suspense fallback={<Loading />}><Outlet /></Suspense>
      </main>
      <Toasts />
    </div>
  );
}
