/** A stream of random numbers that is the same for the same seed, on every machine (mulberry32). */
export class Random {
  constructor(private seed: number) {}

  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** All of the list, in any order. */
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let left = mixed.length - 1; left > 0; left--) {
      const other = this.whole(0, left);
      [mixed[left], mixed[other]] = [mixed[other]!, mixed[left]!];
    }
    return mixed;
  }

  /** Some of the list, each once; fewer than `count` where the same one was drawn again. */
  some<T>(list: readonly T[], count: number): T[] {
    return [...new Set(Array.from({ length: count }, () => this.pick(list)))];
  }
}
