import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Hit } from '../../answers/finding';
import { hasPage, pages } from '../../records/to-record';
import { Icon } from '../../shell/icons';
import { kindWords, recordTitle } from '../../shell/plain';
import { shortDay } from '../../time/format';
import { searchWords as words } from '../../words/search';
import { Marked } from './marked';
import { useFound, usePaused } from './use-found';
import '../../styles/search.css';

/** So many are shown below the box; the page of results has all. */
const MOST = 8;

const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('role') === 'spinbutton');

/** Finds anything from anywhere: “/” leads here, arrows choose, Enter opens; Enter alone shows everything that was found. */
export function SearchBox({ lcep }: { lcep: string }) {
  const navigate = useNavigate();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const paused = usePaused(typed);
  const { data } = useFound(lcep, open ? paused : '');
  const hits = open && typed.trim() !== '' ? (data?.hits.slice(0, MOST) ?? []) : [];
  const groups = [...Map.groupBy(hits, ({ kind }) => kind)];
  // In the order in which they are read.
  const ordered = groups.flatMap(([, some]) => some);

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      if (box.current?.offsetParent) box.current.focus();
      else void navigate({ to: '/$lcep/search', params: { lcep } });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, lcep]);

  const leave = () => { setOpen(false); setActive(-1); };
  const openHit = ({ kind, ref }: Hit) => {
    leave();
    setTyped('');
    void (hasPage(kind) ? navigate({ to: pages[kind], params: { lcep, ref } }) : navigate({ to: '/$lcep/records/$kind/$ref', params: { lcep, kind, ref } }));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && ordered.length > 0) {
      event.preventDefault();
      setActive((active + step + ordered.length + (active < 0 && step < 0 ? 1 : 0)) % ordered.length);
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      const chosen = ordered[active];
      if (chosen) return openHit(chosen);
      leave();
      void navigate({ to: '/$lcep/search', params: { lcep }, search: { q: typed.trim() } });
    } else if (event.key === 'Escape') {
      if (open && typed !== '') setTyped('');
      leave();
    }
  };
  return (
    <>
      <search className="searching">
        <Icon name="search" />
        <input ref={box} type="search" role="combobox" aria-label={words.box} aria-keyshortcuts="/" placeholder={words.box} autoComplete="off" spellCheck={false}
          aria-autocomplete="list" aria-expanded={ordered.length > 0} aria-controls={list} aria-activedescendant={active >= 0 && ordered[active] ? `${list}-${active}` : undefined}
          value={typed} onChange={(event) => { setTyped(event.target.value); setOpen(true); setActive(-1); }} onFocus={() => setOpen(true)} onBlur={leave} onKeyDown={press} />
        <div className="menu found" role="listbox" id={list} aria-label={words.results} hidden={ordered.length === 0}>
          {groups.map(([kind, some]) => (
            <div role="group" key={kind} aria-label={kindWords(kind).many}>
              <p className="small soft" aria-hidden="true">{kindWords(kind).many}</p>
              {some.map((hit) => {
                const at = ordered.indexOf(hit);
                return (
                  <div key={hit.ref} id={`${list}-${at}`} role="option" aria-selected={at === active} className={at === active ? 'hit is-on' : 'hit'}
                    onPointerDown={(event) => event.preventDefault()} onClick={() => openHit(hit)}>
                    <Icon name={kind} /><span><Marked text={recordTitle(kind, hit.title)} words={typed} />{hit.on !== null && <span className="soft small"> {shortDay(hit.on)}</span>}{hit.withdrawn && <span className="soft small"> {words.withdrawn}</span>}</span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p className="out" role="status">{open && typed.trim() !== '' && data ? words.found(data.found) : ''}</p>
      </search>
      <Link className="to-search" to="/$lcep/search" params={{ lcep }} aria-label={words.box}><Icon name="search" /></Link>
    </>
  );
}
