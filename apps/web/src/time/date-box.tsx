import { DateInput, DateSegment, Label } from 'react-aria-components/DateField';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../shell/icons';

export interface DateBoxWords { label: string; hint?: string; problem?: string | undefined }

/** What is inside a date field: its name, a hint, what is wrong with it, and the parts one types. */
export const DateBox = ({ label, hint, problem }: DateBoxWords) => (
  <>
    <Label className="label">{label}</Label>
    {hint !== undefined && <Text slot="description" className="hint small">{hint}</Text>}
    {problem !== undefined && <FieldError className="err"><Icon name="warn" /><span>{problem}</span></FieldError>}
    <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
  </>
);
