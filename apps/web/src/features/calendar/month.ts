/** Months are named as YYYY-MM, days as YYYY-MM-DD. */
const dated = (month: string, day: number) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, day));
const iso = (date: Date) => date.toISOString().slice(0, 10);

export const isMonth = (text: string | undefined): text is string => text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The month so many months later, or before where negative. */
export const monthsOn = (month: string, by: number): string => iso(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1))).slice(0, 7);

/** The first and the last day of it. */
export const bounds = (month: string): { from: string; to: string } => ({ from: `${month}-01`, to: iso(dated(monthsOn(month, 1), 0)) });

export interface Day { readonly day: string; readonly within: boolean }

/** Its weeks from Monday to Sunday, filled up with the days around it. */
export function weeks(month: string): Day[][] {
  const first = dated(month, 1);
  const back = (first.getUTCDay() + 6) % 7;
  const all: Day[] = [];
  for (let at = 1 - back; all.length < 42; at += 1) {
    const day = iso(dated(month, at));
    if (all.length % 7 === 0 && day > bounds(month).to) break;
    all.push({ day, within: day.startsWith(month) });
  }
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7));
}
