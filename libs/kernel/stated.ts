import type { Recorded } from './event';
import { applied, type CorrectedData, type RecordedData } from './record';

/** What a record says, and whether it counts. */
export interface Stated {
  readonly values: { readonly [field: string]: unknown };
  readonly withdrawn: boolean;
}

/** What a record says after one more of its events; undefined while it was not recorded. */
export function stated(before: Stated | undefined, event: Recorded): Stated | undefined {
  const change = event.type.slice(event.type.indexOf('.') + 1);
  if (change === 'recorded') return { values: (event.data as RecordedData<Stated['values']>).values, withdrawn: false };
  if (!before) return undefined;
  if (change === 'corrected') return { ...before, values: applied(before.values, (event.data as CorrectedData<Stated['values']>).changes) };
  return change === 'withdrawn' || change === 'reinstated' ? { ...before, withdrawn: change === 'withdrawn' } : before;
}
