import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useLceps } from '../api';
import { PastBar } from '../time/past-bar';
import { isPast, useTimes } from '../time/times';
import { words } from '../words/pages';
import { Icon } from './icons';
import { useLive } from './live';
import { LookSwitch } from './look';
import { Mark } from './mark';
import { SearchBox } from '../features/search/search-box';
import { placeOf, places } from './places';
import { Loading } from './states';
import { Toasts } from './toasts';

/** A proper name where there is one; the slug is better than nothing. */
export function useLcepName(lcep: string): string {
  const name = useLceps().data?.lceps.find((each) => each.slug === lcep)?.name ?? lcep;
  return name === lcep ? lcep.charAt(0).toUpperCase() + lcep.slice(1).replaceAll('-', ' ') : name;
}

/** Which place one is at is said above; the router would also name the headline, whose address every other one begins with. */
const exactly = { exact: true, includeSearch: false };

/** What stands around every page of an LCEP: the header with the mark the line starts from, the places, the past bar. */
export function Frame() {
  const { lcep } = useParams({ from: '/$lcep' });
  const times = useTimes();
  const name = useLcepName(lcep);
  const path = useLocation({ select: (location) => location.pathname });
  const here = placeOf(path);
  const main = useRef<HTMLElement>(null);
  const first = useRef(path);
  // On a phone the row is longer than the screen: the page one is at stands within it.
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [path]);
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
          <Link className="brand" to="/$lcep" params={{ lcep }} activeOptions={exactly} activeProps={{ 'aria-current': undefined }}><Mark /><span>{words.product}<small>{name}</small></span></Link>
          <SearchBox key={lcep} lcep={lcep} />
          <nav className="places" aria-label={words.nav.label}>
            {places.map((place) => (
              <Link key={place.name} className={'act' in place ? 'act' : undefined} to={place.pages[0].to} params={{ lcep }} aria-current={place === here ? 'page' : undefined} activeOptions={exactly}>
                <Icon name={place.icon} />{words.nav[place.name]}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <PastBar name={name} times={times} />
      <main className="page" id="main" tabIndex={-1} ref={main}>
        {here && here.pages.length > 1 && (
          <nav className="subplaces" aria-label={words.nav[here.name]}>
            <div ref={row}>
              {here.pages.map((page) => (
                <Link key={page.name} to={page.to} params={{ lcep }} activeOptions={{ exact: 'exact' in page, includeSearch: false }}>{words.nav.pages[page.name]}</Link>
              ))}
            </div>
          </nav>
        )}
        <Suspense fallback={<Loading />}><Outlet /></Suspense>
      </main>
      <footer className="foot screen-only"><div><LookSwitch /></div></footer>
      <Toasts />
    </div>
  );
}
