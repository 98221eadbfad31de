import { parseTime } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment, TimeField } from 'react-aria-components/TimeField';
import { DayInput } from '../time/day-input';
import { today } from '../time/format';
import { formWords } from '../words/forms';
import { fieldId, Labelled, type FieldProps } from './labelled';

interface Props extends FieldProps { value: string; onChange: (text: string) => void }

/** A day, typed; most of what is recorded happened today. */
export const DayEntry = ({ value, onChange, path, label, hint, fault, required }: Props) => (
  <div className="day-entry" id={fieldId(path)}>
    <DayInput label={label} hint={hint} problem={fault} optional={!required} value={value === '' ? undefined : value} onChange={(day) => onChange(day ?? '')} />
    <Button className="btn plain" aria-label={`${label}: ${formWords.today}`} onPress={() => onChange(today())}>{formWords.today}</Button>
  </div>
);

const timeOf = (text: string) => {
  try {
    return text === '' ? null : parseTime(text);
  } catch {
    return null; // Only what the record holds comes here; what is no time is shown as empty and is asked for again.
  }
};

/** A time of day on a clock of 24 hours: `14:30`. */
export const ClockEntry = ({ value, onChange, ...field }: Props) => (
  <div id={fieldId(field.path)} className="few-digits">
    <TimeField className={field.fault === undefined ? 'field' : 'field wrong'} hourCycle={24} shouldForceLeadingZeros isInvalid={field.fault !== undefined} isRequired={field.required} validationBehavior="aria"
      value={timeOf(value)} onChange={(time) => onChange(time === null ? '' : time.toString().slice(0, 5))}>
      <Labelled {...field}><DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput></Labelled>
    </TimeField>
  </div>
);
