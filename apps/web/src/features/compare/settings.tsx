import { useState, type FormEvent } from 'react';
import { Problem } from '../../api';
import { OrganisationPicker } from '../../records/organisation-picker';
import { DayInput } from '../../time/day-input';
import { MomentInput } from '../../time/moment-input';
import { isPosition } from '../../time/times';
import { compareWords as words } from '../../words/compare';

export interface Asked { readonly view: string; readonly with?: string | undefined; readonly thenOn?: string | undefined; readonly thenKnownAt?: string | undefined }

export const settingsOf = ({ view = 'headline', with: own, thenOn, thenKnownAt }: Partial<Asked>): Asked => ({ view, with: own, thenOn, thenKnownAt });

const organisationIn = (own: string | undefined) => new URLSearchParams(own ?? '').get('organisation') ?? undefined;

interface Props { lcep: string; settings: Asked; error: Error | null; onShow: (settings: Asked) => void }

/** What is compared, and the other day or the other knowledge. The day and knowledge one stands at are the page’s own. */
export function Settings({ lcep, settings, error, onShow }: Props) {
  const [draft, setDraft] = useState(settings);
  const wrong = error instanceof Problem ? error.fields : {};
  const put = (change: Partial<Asked>) => setDraft((now) => ({ ...now, ...change }));
  const atEvent = draft.thenKnownAt !== undefined && isPosition(draft.thenKnownAt);
  const views = words.views[draft.view] === undefined ? { ...words.views, [draft.view]: draft.view } : words.views;
  const show = (event: FormEvent) => {
    event.preventDefault();
    onShow(draft);
  };
  return (
    <form className="card times screen-only comparing" onSubmit={show} aria-label={words.settings}>
      <div className="field">
        <label className="label" htmlFor="compare-view">{words.what}</label>
        <select className="input" id="compare-view" value={draft.view} onChange={(event) => put({ view: event.target.value, with: undefined })}>{Object.entries(views).map(([view, label]) => <option key={view} value={view}>{label}</option>)}</select>
      </div>
      {draft.view === 'organisation-history' && (
        <div className="whole"><OrganisationPicker lcep={lcep} path="compare-organisation" label={words.organisation} required value={organisationIn(draft.with)} onChange={(ref) => put({ with: ref === undefined ? undefined : new URLSearchParams({ organisation: ref }).toString() })} /></div>
      )}
      <DayInput label={words.thenOn} hint={words.thenOnHint} optional value={draft.thenOn} problem={wrong['thenOn']} onChange={(thenOn) => put({ thenOn })} />
      <MomentInput label={words.thenKnownAt} hint={words.thenKnownAtHint} optional value={atEvent ? undefined : draft.thenKnownAt} problem={atEvent ? undefined : wrong['thenKnownAt']} onChange={(thenKnownAt) => put({ thenKnownAt })} />
      <div className={atEvent && wrong['thenKnownAt'] !== undefined ? 'field wrong' : 'field'}>
        <label className="label" htmlFor="then-event">{words.thenEvent}</label>
        {atEvent && wrong['thenKnownAt'] !== undefined && <span className="err" id="then-event-wrong">{wrong['thenKnownAt']}</span>}
        <input className="input" id="then-event" inputMode="numeric" autoComplete="off" aria-describedby="then-event-wrong" value={atEvent ? draft.thenKnownAt : ''} onChange={(event) => put({ thenKnownAt: event.target.value.replace(/\D/g, '') || undefined })} />
      </div>
      <div className="bar"><button className="btn" type="submit">{words.show}</button></div>
    </form>
  );
}
