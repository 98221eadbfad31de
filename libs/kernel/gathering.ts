import type { PlainDate } from './plain-date';
import type { RecordKind } from './record-kind';

/** `unconfirmed`: the day it was planned for has passed, and nobody has said that it took place. */
export type GatheringState = 'planned' | 'unconfirmed' | 'held' | 'cancelled';

/**
 * How something that takes place on a day stood on the day `on`, and which day that is as far as was known then. A kind with a
 * `plannedOn` took place once its `happenedOn` says so; one without took place when its day came and nobody had cancelled it.
 */
export function gatheringOn<V extends object>(
  { happenedOn, plannedOn, cancelledOn }: RecordKind<string, V>,
  values: V,
  on: PlainDate,
): { readonly day: PlainDate | null; readonly state: GatheringState } {
  const said = (field: (keyof V & string) | undefined) => (field === undefined ? undefined : (values[field] as PlainDate | undefined));
  const by = (day: PlainDate | undefined): day is PlainDate => day !== undefined && day <= on;
  const [happened, planned, cancelled] = [said(happenedOn), said(plannedOn), said(cancelledOn)];
  if (plannedOn !== undefined && by(happened)) return { day: happened, state: 'held' };
  const day = planned ?? happened ?? null;
  if (by(cancelled)) return { day, state: 'cancelled' };
  if (plannedOn === undefined) return { day, state: day !== null && by(day) ? 'held' : 'planned' };
  return { day, state: day !== null && day < on ? 'unconfirmed' : 'planned' };
}
