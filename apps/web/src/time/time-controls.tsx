import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { Problem } from '../api';
import { Icon } from '../shell/icons';
import { isWide } from '../shell/wide';
import { compareWords } from '../words/compare';
import { words } from '../words/pages';
import { DayInput } from './day-input';
import { MomentInput } from './moment-input';
import { isPast, isPosition, useTimes, type Times } from './times';

interface Props {
  error?: Error | null;
  noDay?: boolean;
  /** The view that the page shows, with its own settings, where it can be compared with itself at another time. */
  compare?: { readonly view: string; readonly with?: string };
}

/** The two times as a small form. Nothing moves until Show is pressed; then the URL says it, and the page follows the URL. */
export function TimeControls({ error, noDay = false, compare }: Props) {
  const times = useTimes();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Times>(times);
  const wrong = error instanceof Problem ? error.fields : {};
  const atFault = wrong.on !== undefined || wrong.knownAt !== undefined;
  const [open, setOpen] = useState(() => isPast(times) && isWide());

  useEffect(() => {
    setDraft({ on: times.on, knownAt: times.knownAt });
  }, [times.on, times.knownAt]);
  useEffect(() => {
    if (atFault) setOpen(true);
  }, [atFault]);

  const show = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '.', search: (now) => ({ ...now, on: draft.on, knownAt: draft.knownAt }) });
  };
  const atEvent = draft.knownAt !== undefined && isPosition(draft.knownAt);
  const put = (knownAt: string | undefined) => setDraft((now) => ({ ...now, knownAt }));

  return (
    <details className="standing screen-only" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.time.open}</summary>
      <form className="card times" onSubmit={show} aria-label={words.time.group}>
        {!noDay && <DayInput label={words.time.on} hint={words.time.onHint} value={draft.on} problem={wrong.on} onChange={(on) => setDraft((now) => ({ ...now, on }))} />}
        <MomentInput label={words.time.knownAt} hint={words.time.knownAtHint} value={atEvent ? undefined : draft.knownAt} problem={atEvent ? undefined : wrong.knownAt} onChange={put} />
        <div className={atEvent && wrong.knownAt !== undefined ? 'field wrong' : 'field'}>
          <label className="label" htmlFor="known-at-event">{words.time.event}</label>
          <span className="hint small" id="known-at-event-hint">{words.time.eventHint}</span>
          {atEvent && wrong.knownAt !== undefined && <span className="err" id="known-at-event-wrong"><Icon name="warn" /><span>{wrong.knownAt}</span></span>}
          <input className="input" id="known-at-event" inputMode="numeric" autoComplete="off" aria-describedby="known-at-event-hint known-at-event-wrong" aria-invalid={atEvent && wrong.knownAt !== undefined}
            value={atEvent ? draft.knownAt : ''} onChange={(event) => put(event.target.value.replace(/\D/g, '') || undefined)} />
        </div>
        <div className="bar">
          <button className="btn" type="submit">{words.time.show}</button>
          {compare && <Link className="btn plain" to="/$lcep/compare" from="/$lcep" search={{ ...compare, on: undefined, knownAt: undefined, thenOn: times.on, thenKnownAt: times.knownAt }}>{isPast(times) ? compareWords.fromPast : compareWords.fromPage}</Link>}
        </div>
        {noDay && times.on !== undefined && <p className="small soft whole">{words.time.logNote}</p>}
      </form>
    </details>
  );
}
