import { useState } from 'react';
import type { Entry } from '../../answers';
import { Icon } from '../../shell/icons';
import { kindWords } from '../../shell/plain';
import { isWide } from '../../shell/wide';
import { words } from '../../words/pages';

export const corrections = 'corrections';

/** What the URL's `show` asks for: nothing chosen shows everything. */
export function fitting(entries: readonly Entry[], chosen: ReadonlySet<string>): Entry[] {
  if (chosen.size === 0) return [...entries];
  const mended = (entry: Entry) => entry.corrections.length > 0 || entry.withdrawn !== null;
  return entries.filter((entry) => chosen.has(entry.kind) || (chosen.has(corrections) && mended(entry)));
}

interface Props { entries: readonly Entry[]; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void }

export function KindFilter({ entries, chosen, onChange }: Props) {
  const [open, setOpen] = useState(() => chosen.size > 0 || isWide());
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const mended = entries.some((entry) => entry.corrections.length > 0 || entry.withdrawn !== null);
  const toggle = (kind: string) => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  const chip = (kind: string, icon: string, label: string) => (
    <button key={kind} type="button" className="chip" aria-pressed={chosen.has(kind)} onClick={() => toggle(kind)}>
      <Icon name={chosen.has(kind) ? 'tick' : icon} />{label}
    </button>
  );
  return (
    <details className="only screen-only" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history.showOnly}</summary>
      <div className="chips" role="group" aria-label={words.history.showOnly}>
        {kinds.map((kind) => chip(kind, kind, kindWords(kind).many))}
        {mended && chip(corrections, 'mend', words.history.corrections)}
      </div>
    </details>
  );
}
