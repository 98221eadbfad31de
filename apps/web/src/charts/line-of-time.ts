import { scaleUtc } from 'd3-scale';
import type { Step } from '../answers';

export interface Tick { x: number; label: string; year: string | null }

/** One line of time for every chart of a page: x is in per cent of its width. */
export interface LineOfTime {
  x: (day: string) => number;
  /** Where one stands. Beyond it nothing is drawn: it is not yet, or not known. */
  at: number;
  /** From here to where one stands nothing changed and time is drawn shorter; null when it is drawn true throughout. */
  silentFrom: number | null;
  ticks: Tick[];
}

const dayLength = 86_400_000;
const stand = 93;
const silence = 79;
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' });
const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** The first of the month before the first change, so that every curve starts from its ground. */
const startOf = (first: Date) => new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1));

function ticksOf(scale: (at: Date) => number, from: Date, to: Date, unbroken: number): Tick[] {
  const months = Math.max(1, Math.round((to.getTime() - from.getTime()) / (30.4 * dayLength)));
  const every = [1, 2, 3, 6, 12, 24, 60].find((each) => months / each <= 8) ?? 120;
  const ticks: Tick[] = [];
  let lastYear = '';
  // Counted from January, so that a new year starts under its own tick.
  const skip = every < 12 ? (every - (from.getUTCMonth() % every)) % every : (12 - from.getUTCMonth()) % 12;
  for (let at = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + skip, 1)); at <= to; at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + every, 1))) {
    const x = scale(at);
    if (x > unbroken) break;
    ticks.push({ x, label: month.format(at), year: year.format(at) === lastYear ? null : year.format(at) });
    lastYear = year.format(at);
  }
  return ticks;
}

/**
 * Years in which nothing changed would press all growth into a corner, so a long silence before the day one stands on
 * gets a short, marked stretch of its own. Null when no change has a date.
 */
export function lineOfTime(series: readonly (readonly Step[])[], on: string): LineOfTime | null {
  const days = series.flat().flatMap((step) => (step.on === null ? [] : [step.on])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = startOf(date(first));
  const end = date(last).getTime();
  const here = Math.max(date(on).getTime(), end, from.getTime() + dayLength);
  const active = Math.max(end - from.getTime(), 30 * dayLength);
  const broken = here - end > active;
  const resting = new Date(end + active * 0.06);
  const scale = broken
    ? scaleUtc().domain([from, resting, new Date(here)]).range([0, silence, stand])
    : scaleUtc().domain([from, new Date(here)]).range([0, stand]);
  const till = broken ? resting : new Date(here);
  return {
    x: (day) => Math.max(0, scale(date(day))),
    at: stand,
    silentFrom: broken ? silence : null,
    ticks: ticksOf(scale, from, till, broken ? silence - 4 : stand - 3),
  };
}
