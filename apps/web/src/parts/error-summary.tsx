import { useEffect, useRef, type MouseEvent } from 'react';
import { formWords } from '../words/forms';
import { fieldId } from './labelled';

export interface NamedFault { readonly path: string; readonly label: string; readonly message: string }

const FILLED_IN = 'input:not([type="hidden"]):not([tabindex="-1"]), textarea, select, [role="spinbutton"], button';

/** The first thing within the field that one fills in. */
export const firstIn = (path: string) => document.getElementById(fieldId(path))?.querySelector<HTMLElement>(FILLED_IN);

/** Says all that is wrong in one place, takes the focus at each attempt, and leads to each field. */
export function ErrorSummary({ faults, attempt }: { faults: readonly NamedFault[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  const lead = (event: MouseEvent, path: string) => {
    event.preventDefault();
    firstIn(path)?.focus();
  };
  return (
    <div className="summary" ref={box} tabIndex={-1} role="group" aria-labelledby="summary-title">
      <h2 id="summary-title">{formWords.summary(faults.length)}</h2>
      <ul>
        {faults.map(({ path, label, message }) => (
          <li key={path}><a href={`#${fieldId(path)}`} onClick={(event) => lead(event, path)}>{label}: {message}</a></li>
        ))}
      </ul>
    </div>
  );
}
