import { partsOf } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Writing } from '#platform/installation';
import { asked } from './store';

const EVERY_MS = 10;
const PAGE = 1_000;
/** More are never under way: where the pace can't be kept, what is late is left out and the achieved pace tells. */
const MOST_PENDING = 500;
/** As many events of the log's end are looked through for records that can be corrected. */
const LOOKED_AT = 150_000;

let writers = 0;

/** A record to be corrected. */
export interface Target {
  readonly lcep: string;
  readonly kind: string;
  readonly ref: string;
}

/** What is corrected in a record of each kind; the number tells one correction from another. */
const CORRECTED: { readonly [kind: string]: (nth: number) => object } = {
  participation: (nth) => ({ youngPeople: nth }),
  attendance: (nth) => ({ people: nth }),
  organisation: (nth) => ({ website: `https://www.school-${nth}.sch.uk` }),
  meeting: (nth) => ({ peoplePresent: nth }),
  need: (nth) => ({ note: `We would like to work with artists, as we said ${nth} times.` }),
  partnership: (nth) => ({ title: `Partnership renamed ${nth}` }),
  project: (nth) => ({ budgetPence: nth * 100 }),
};

/** Corrects record after record at a given pace, as many people at once would: each command by itself, some at a time. */
export class Writer {
  private readonly start = performance.now();
  /** Each writer says something new: a correction to what stands already records nothing. */
  private readonly nth = ++writers;
  private readonly finished = Promise.withResolvers<void>();
  private readonly pending = new Set<Promise<void>>();
  private readonly timer = setInterval(() => this.tick(), EVERY_MS);
  private begun = 0;
  private leftOut = 0;
  private done = 0;
  private failure: unknown;

  /** Begins at once, and ends by itself after so many milliseconds. */
  constructor(
    private readonly writing: Writing,
    private readonly targets: readonly Target[],
    private readonly perSecond: number,
    private readonly forMs: number,
  ) {}

  /** Waits for the end; answers how many events a second were recorded by then. @throws what a command failed with */
  async achieved(): Promise<number> {
    await this.finished.promise;
    const achieved = (this.done / (performance.now() - this.start)) * 1000;
    await Promise.all(this.pending);
    if (this.failure) throw this.failure as Error;
    return achieved;
  }

  private tick(): void {
    if (performance.now() - this.start > this.forMs) {
      clearInterval(this.timer);
      return this.finished.resolve();
    }
    const due = ((performance.now() - this.start) / 1000) * this.perSecond;
    for (; this.begun + this.leftOut < due; this.begun++) {
      if (this.pending.size >= MOST_PENDING) return void (this.leftOut = Math.floor(due) - this.begun);
      const one = this.correct(this.targets[this.begun % this.targets.length]!).catch((error: unknown) => void (this.failure = error));
      this.pending.add(one);
      void one.finally(() => this.pending.delete(one));
    }
  }

  private async correct({ lcep, kind, ref }: Target): Promise<void> {
    const nth = 100 * this.nth + Math.floor(this.begun / this.targets.length);
    const step = { kind, name: `correct-${kind}`, command: { ref, why: 'Counted again.', changes: CORRECTED[kind]!(nth) } };
    const answer = await this.writing.pipeline.execute(asked(lcep, step));
    if (isRefusal(answer)) throw new Error(answer.sentence);
    this.done += answer.recorded;
  }
}

/** Records of a kind near the end of the log that were not withdrawn; of every kind that this writer corrects, where none is named. */
export async function correctable({ store }: Writing, kinds = Object.keys(CORRECTED)): Promise<readonly Target[]> {
  const head = await store.head();
  const found = new Set<string>();
  for (let after = Math.max(0, head - LOOKED_AT); after < head; after += PAGE)
    for (const { type, stream } of await store.readAll({ after, upTo: head, limit: PAGE })) {
      const [kind = '', change] = type.split('.');
      if (change === 'recorded' && kinds.includes(kind)) found.add(stream);
      if (change === 'withdrawn') found.delete(stream);
    }
  return [...found].map(partsOf);
}
