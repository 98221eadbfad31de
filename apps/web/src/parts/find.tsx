import type { ReactNode } from 'react';
import { workWords } from '../words/work';
import type { Option } from './choice';

/** What a list is narrowed by, in a row. */
export const Finding = ({ children }: { children: ReactNode }) => <div className="filters narrowed screen-only">{children}</div>;

interface Props { name: string; label: string; options: readonly Option[]; value: string | undefined; onChange: (key: string | undefined) => void; any?: string }

/** One of the things that a list may be narrowed to, or any. */
export const FindOne = ({ name, label, options, value, onChange, any = workWords.any }: Props) => (
  <div className="field">
    <label className="label" htmlFor={`find-${name}`}>{label}</label>
    <select className="input" id={`find-${name}`} value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">{any}</option>
      {options.map(({ key, label: said }) => <option key={key} value={key}>{said}</option>)}
    </select>
  </div>
);
