import { parseAbsolute, toCalendarDateTime, toZoned, type CalendarDateTime } from '@internationalized/date';
import { DateField } from 'react-aria-components/DateField';
import { DateBox, type DateBoxWords } from './date-box';

interface Props extends DateBoxWords { value: string | undefined; onChange: (instant: string | undefined) => void }

const zone = 'Europe/London';

const read = (instant: string | undefined): CalendarDateTime | null => {
  try {
    return instant === undefined ? null : toCalendarDateTime(parseAbsolute(instant, zone));
  } catch {
    return null;
  }
};

/** A day and a time on a British clock; the URL and the server get the UTC instant. */
export const MomentInput = ({ value, onChange, ...box }: Props) => (
  <DateField className={box.problem === undefined ? 'field' : 'field wrong'} granularity="minute" hourCycle={24} shouldForceLeadingZeros
    isInvalid={box.problem !== undefined} value={read(value)}
    onChange={(next) => onChange(next === null ? undefined : toZoned(next, zone).toAbsoluteString())}>
    <DateBox {...box} />
  </DateField>
);
