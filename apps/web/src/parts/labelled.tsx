import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import type { ReactNode } from 'react';
import { Icon } from '../shell/icons';
import { formWords } from '../words/forms';

/** What every field of a form is given. `path` is where it stands: `agenda.0.title`. */
export interface FieldProps { path: string; label: string; hint?: string | undefined; fault?: string | undefined; required: boolean }

/** The element a link of the error summary leads to. */
export const fieldId = (path: string) => `field-${path}`;

/** Most fields must be filled in; those that need not say so. */
export const Name = ({ label, required }: Pick<FieldProps, 'label' | 'required'>) => (
  <>{label}{!required && <span className="opt"> {formWords.optional}</span>}</>
);

export const Fault = ({ children }: { children: string }) => <><Icon name="warn" /><span>{children}</span></>;

/** Name, hint and fault of a React Aria field, around what one fills in. */
export const Labelled = ({ label, hint, fault, required, children }: Omit<FieldProps, 'path'> & { children: ReactNode }) => (
  <>
    <Label className="label"><Name label={label} required={required} /></Label>
    {hint !== undefined && <Text slot="description" className="hint small">{hint}</Text>}
    {fault !== undefined && <FieldError className="err"><Fault>{fault}</Fault></FieldError>}
    {children}
  </>
);

/** The same around an element of the browser’s own, which is told whose name and hint it has. */
export function Own({ path, label, hint, fault, required, children }: FieldProps & { children: (say: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; 'aria-required': boolean }) => ReactNode }) {
  const id = `${fieldId(path)}-input`;
  const about = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field wrong'} id={fieldId(path)}>
      <label className="label" htmlFor={id}><Name label={label} required={required} /></label>
      {hint !== undefined && <span className="hint small" id={`${id}-hint`}>{hint}</span>}
      {fault !== undefined && <span className="err" id={`${id}-fault`}><Fault>{fault}</Fault></span>}
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': fault !== undefined, 'aria-required': required })}
    </div>
  );
}
