const zone = 'Europe/London';
const formats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortDay: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  weekdayName: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortMonth: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  dayInLondon: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }),
  shortDayInLondon: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }),
  clock: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }),
  seconds: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone }),
  // The one English locale that writes days as the URL does.
  iso: new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }),
  count: new Intl.NumberFormat('en-GB'),
  pounds: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', trailingZeroDisplay: 'stripIfInteger' }),
};

const with_ = (format: Intl.DateTimeFormat, text: string) => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : format.format(date);
};

/** 14 April 2015 */
export const day = (text: string) => with_(formats.day, text);
/** 14 Apr 2015 */
export const shortDay = (text: string) => with_(formats.shortDay, text);
/** Tuesday 14 April */
export const weekday = (text: string) => with_(formats.weekday, text);
/** Tuesday */
export const weekdayName = (text: string) => with_(formats.weekdayName, text);
/** April 2015, of any day in it */
export const monthName = (text: string) => with_(formats.month, text);
/** Apr 2015 */
export const shortMonth = (text: string) => with_(formats.shortMonth, text);
/** The London day of an instant: 14 April 2015 */
export const dayOf = (instant: string) => with_(formats.dayInLondon, instant);
/** 14 Apr 2015, 09:12 */
export const shortMoment = (instant: string) => `${with_(formats.shortDayInLondon, instant)}, ${with_(formats.clock, instant)}`;
/** 09:00 on 30 April 2015 */
export const moment = (instant: string) => (Number.isNaN(Date.parse(instant)) ? instant : `${with_(formats.clock, instant)} on ${dayOf(instant)}`);
/** 21 April 2015, 10:04:17 */
export const exactMoment = (instant: string) => `${dayOf(instant)}, ${with_(formats.seconds, instant)}`;
/** The London day of an instant as the URL writes it. */
export const isoDayOf = (instant: string) => with_(formats.iso, instant);
export const today = () => formats.iso.format(new Date());
export const count = (value: number) => formats.count.format(value);
export const position = (digits: string) => (/^\d+$/.test(digits) ? formats.count.format(BigInt(digits)) : digits);
/** 16:30–18:00, 16:30, or nothing where no time was said */
export const hours = (from: string | null | undefined, to: string | null | undefined) => [from, to].filter((time) => typeof time === 'string').join('–');
/** How many days lie between two days as the URL writes them. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export const pounds = (pence: number) => formats.pounds.format(pence / 100);
/** one, two and three */
export const list = (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items);
