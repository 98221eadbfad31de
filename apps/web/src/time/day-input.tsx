import { parseDate, type CalendarDate } from '@internationalized/date';
import { DateField } from 'react-aria-components/DateField';
import { DateBox, type DateBoxWords } from './date-box';

interface Props extends DateBoxWords { value: string | undefined; onChange: (day: string | undefined) => void }

const read = (text: string | undefined): CalendarDate | null => {
  try {
    return text === undefined ? null : parseDate(text);
  } catch {
    return null; // What the URL says wrongly is left empty here; the problem's sentence repeats it.
  }
};

/** A day, typed in British order, the same in every browser. */
export const DayInput = ({ value, onChange, ...box }: Props) => (
  <DateField className={box.problem === undefined ? 'field' : 'field wrong'} shouldForceLeadingZeros isInvalid={box.problem !== undefined}
    value={read(value)} onChange={(next) => onChange(next?.toString())}>
    <DateBox {...box} />
  </DateField>
);
