import type { EventDefinitions, EventOf } from '#kernel/event';

/** A local cultural education partnership: the tenant to which everything recorded belongs. */
export type LcepEvent = EventOf<'lcep.created', { readonly name: string }>;

export const lcepEvents: EventDefinitions<LcepEvent> = {
  'lcep.created': { version: 1 },
};
