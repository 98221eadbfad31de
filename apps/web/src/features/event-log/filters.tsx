import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { Organisation } from '../../answers';
import { Problem } from '../../api';
import { kindNames } from '../../shell/plain';
import { isWide } from '../../shell/wide';
import { DayInput } from '../../time/day-input';
import { words } from '../../words/pages';
import { changes } from '../../words/records';

const names = ['kind', 'change', 'organisation', 'happenedFrom', 'happenedTo', 'recordedFrom', 'recordedTo'] as const;
export type LogFilters = Partial<Record<(typeof names)[number], string>>;
const days = ['happenedFrom', 'happenedTo', 'recordedFrom', 'recordedTo'] as const;
const dayWords = { happenedFrom: words.log.happenedFrom, happenedTo: words.log.happenedToLong, recordedFrom: words.log.recordedFrom, recordedTo: words.log.recordedTo };

interface Props { filters: LogFilters; organisations: readonly Organisation[]; error: Error | null }
type Option = readonly [string, string];

/** Chosen here, kept in the URL: a filtered log can be sent to somebody as its address. */
export function Filters({ filters, organisations, error }: Props) {
  const navigate = useNavigate({ from: '/$lcep/log' });
  const [draft, setDraft] = useState<LogFilters>(filters);
  const wrong = error instanceof Problem ? error.fields : {};
  const used = names.some((name) => filters[name] !== undefined);
  const [open, setOpen] = useState(() => used || isWide());

  const put = (name: keyof LogFilters, value: string | undefined) => setDraft((now) => ({ ...now, [name]: value || undefined }));
  const show = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: (now) => ({ ...now, ...draft, event: undefined }), resetScroll: false });
  };
  const clear = () => {
    setDraft({});
    void navigate({ search: (now) => ({ on: now.on, knownAt: now.knownAt }), resetScroll: false });
  };
  const choice = (name: 'kind' | 'change' | 'organisation', label: string, options: readonly Option[]) => {
    const chosen = draft[name];
    const unlisted = chosen !== undefined && !options.some(([value]) => value === chosen);
    return (
      <div className="field">
        <label className="label" htmlFor={`filter-${name}`}>{label}</label>
        <select className="input" id={`filter-${name}`} value={chosen ?? ''} onChange={(event) => put(name, event.target.value)}>
          <option value="">{words.log.any}</option>
          {unlisted && <option value={chosen}>{chosen}</option>}
          {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </select>
        {wrong[name] !== undefined && <span className="err">{wrong[name]}</span>}
      </div>
    );
  };

  return (
    <details className="filtering screen-only" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.log.filter}</summary>
      <form className="filters" onSubmit={show} aria-label={words.log.filter}>
        {choice('kind', words.log.kind, kindNames())}
        {choice('change', words.log.change, Object.entries(changes))}
        {choice('organisation', words.log.organisation, organisations.map((each) => [each.ref, each.name] as const))}
        {days.map((name) => <DayInput key={name} label={dayWords[name]} value={draft[name]} problem={wrong[name]} onChange={(day) => put(name, day)} />)}
        <div className="bar"><button className="btn" type="submit">{words.log.show}</button><button className="btn plain" type="button" onClick={clear}>{words.log.clear}</button></div>
      </form>
    </details>
  );
}
