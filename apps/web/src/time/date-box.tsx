import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { Labelled } from '../parts/labelled';

export interface DateBoxWords { label: string; hint?: string | undefined; problem?: string | undefined; optional?: boolean }

/** What is inside a date field: its name, a hint, what is wrong with it, and the parts one types. */
export const DateBox = ({ label, hint, problem, optional = false }: DateBoxWords) => (
  <Labelled label={label} hint={hint} fault={problem} required={!optional}>
    <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
  </Labelled>
);
