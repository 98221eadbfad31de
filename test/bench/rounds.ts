import { median, rounded } from './statistics';
import { say } from './store';

export type Numbers = { readonly [name: string]: number };

/** What a part of the benchmark found: absolute figures, and ratios against the bare program (higher is better). */
export interface Found {
  readonly figures: Numbers;
  readonly ratios?: Numbers;
}

/** Runs rounds of the same measurements and takes the median of each, so that one disturbed round does no harm. */
export async function medians(what: string, rounds: number, round: (index: number) => Promise<Numbers> | Numbers): Promise<Numbers> {
  const all: Numbers[] = [];
  for (let index = 0; index < rounds; index++) {
    const numbers = await round(index);
    all.push(numbers);
    say(`${what}, round ${index + 1} of ${rounds}: ${Object.entries(numbers).map(([name, value]) => `${name} ${rounded(value)}`).join(', ')}`);
  }
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, rounded(median(all.map((one) => one[name]!)))]));
}

/** Divides what was found into ratios, whose names end in “OfRaw” or “OfScan”, and the rest. */
export function sorted(numbers: Numbers): Found {
  const isRatio = (name: string) => /Of(Raw|Scan)$/.test(name);
  const chosen = (wanted: boolean) => Object.fromEntries(Object.entries(numbers).filter(([name]) => isRatio(name) === wanted));
  return { figures: chosen(false), ratios: chosen(true) };
}
