import { useState } from 'react';
import type { DirectoryPage } from '../../answers/finding';
import { Problem } from '../../api';
import { capital, plain } from '../../shell/plain';
import { isWide } from '../../shell/wide';
import { DayInput } from '../../time/day-input';
import { directoryWords as words } from '../../words/directory';
import { organisationKinds } from '../../words/records';

export const filterNames = ['search', 'kind', 'type', 'place', 'district', 'artForm', 'state', 'quietSince'] as const;
export type Filters = { readonly [name in (typeof filterNames)[number]]?: string | undefined };

interface Props { filters: Filters; offered: DirectoryPage['offered'] | undefined; error: Error | null; onChange: (change: Filters) => void }
type Options = readonly (readonly [key: string, label: string])[];

/** What the directory is narrowed to. Every choice is shown at once and stands in the address. */
export function DirectoryFilters({ filters, offered, error, onChange }: Props) {
  const used = filterNames.some((name) => name !== 'search' && filters[name] !== undefined);
  const [open, setOpen] = useState(() => used || isWide());
  const wrong = error instanceof Problem ? error.fields : {};
  const one = (name: Exclude<keyof Filters, 'search' | 'quietSince'>, options: Options) => {
    const chosen = filters[name];
    // Somebody's link may name what nobody has any more.
    const all = chosen === undefined || options.some(([key]) => key === chosen) ? options : [...options, [chosen, chosen] as const];
    return all.length > 0 && (
      <div className="field">
        <label className="label" htmlFor={`filter-${name}`}>{words.filters[name]}</label>
        <select className="input" id={`filter-${name}`} value={chosen ?? ''} onChange={(event) => onChange({ [name]: event.target.value || undefined })}>
          <option value="">{words.any}</option>
          {all.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
        </select>
      </div>
    );
  };
  const said = (values: readonly string[] = []): Options => values.map((value) => [value, capital(plain(value))] as const);
  return (
    <details className="filtering screen-only" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.filter}</summary>
      <div className="filters" role="group" aria-label={words.filter}>
        {one('kind', Object.entries(organisationKinds))}
        {one('type', said(offered?.type))}
        {one('artForm', said(offered?.artForm))}
        {one('place', said(offered?.place))}
        {one('district', (offered?.district ?? []).map((code) => [code, code] as const))}
        {one('state', Object.entries(words.states))}
        <DayInput label={words.filters.quietSince} value={filters.quietSince} problem={wrong['quietSince']} optional onChange={(quietSince) => onChange({ quietSince })} />
        {used && <div className="bar"><button type="button" className="btn plain" onClick={() => onChange(Object.fromEntries(filterNames.filter((name) => name !== 'search').map((name) => [name, undefined])))}>{words.clear}</button></div>}
      </div>
    </details>
  );
}
