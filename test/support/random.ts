/** A seeded source of chance (mulberry32): the same seed makes the same test on every machine. */
export class Chance {
  constructor(private state: number) {}

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  is(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  one<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  some<T>(from: readonly T[], count: number): T[] {
    return from
      .map((item) => [this.next(), item] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, item]) => item);
  }

  /** An ISO day between two of them, both included. */
  day(first: string, last: string): string {
    const [from, to] = [Date.parse(first), Date.parse(last)].map((at) => at / 86_400_000) as [number, number];
    return new Date(this.between(from, to) * 86_400_000).toISOString().slice(0, 10);
  }
}

/** The seed of this run: SEED in the environment to see a failure again, otherwise the one that stands in the test. */
export const seedOr = (usual: number): number => Number(process.env['SEED'] ?? usual);
