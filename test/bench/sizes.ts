/** How much is measured. `events` is the size of the log that rebuilds and views are measured on. */
export interface Sizes {
  readonly events: number;
  /** Rows of the import. */
  readonly rows: number;
  /** Records of the one large LCEP that views are asked of while it is written to. */
  readonly records: number;
  /** Commands of one round, one after another and 50 at once. */
  readonly single: number;
  readonly together: number;
  /** Headlines asked as known at random positions, in one round. */
  readonly asked: number;
  /** Questions to each view of one large LCEP. */
  readonly askedWhileWriting: number;
  /** How long the dashboard is asked in one round, milliseconds. */
  readonly dashboardMs: number;
  readonly rounds: number;
  /** Rounds of the rebuild, which takes longest: a quick run has time for one. */
  readonly rebuilds: number;
}

const ROUNDS = 3;

export const FULL: Sizes = { events: 1_000_000, rows: 100_000, records: 100_000, single: 4_000, together: 6_000, asked: 1_000, askedWhileWriting: 1_000, dashboardMs: 10_000, rounds: ROUNDS, rebuilds: ROUNDS };
export const QUICK: Sizes = { events: 50_000, rows: 4_000, records: 4_000, single: 250, together: 600, asked: 150, askedWhileWriting: 30, dashboardMs: 300, rounds: ROUNDS, rebuilds: 1 };

/** Everything in the proportions of the quick run, on a log of so many events: to try the benchmark itself. */
export function sizesFor(events: number): Sizes {
  const share = (size: number) => Math.max(50, Math.round((size * events) / QUICK.events));
  return { events, rows: share(QUICK.rows), records: share(QUICK.records), single: share(QUICK.single), together: share(QUICK.together), asked: share(QUICK.asked), askedWhileWriting: 30, dashboardMs: share(QUICK.dashboardMs), rounds: 1, rebuilds: 1 };
}
