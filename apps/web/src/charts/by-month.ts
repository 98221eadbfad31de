import { monthName, shortMonth } from '../time/format';

const monthsFrom = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let [year = 0, month = 1] = first.split('-').map(Number); months.length < 1_200; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
    const now = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    months.push(now);
    if (now >= last) break;
  }
  return months;
};

export interface ByMonth { readonly bars: readonly (readonly [string, number])[]; readonly ticks: readonly string[]; readonly most: readonly [string, number] }

/** How many days (YYYY-MM-DD) fall in each month from the first to the last, those without any too; null where there is nothing to draw. */
export function byMonth(days: readonly string[]): ByMonth | null {
  const months = days.map((day) => day.slice(0, 7)).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const counts = Map.groupBy(months, (month) => month);
  const all = monthsFrom(first, last);
  const bars = all.map((month) => [monthName(`${month}-01`), counts.get(month)?.length ?? 0] as const);
  const most = bars.reduce((best, one) => (one[1] > best[1] ? one : best));
  return { bars, most, ticks: [shortMonth(`${first}-01`), shortMonth(`${last}-01`)] };
}
