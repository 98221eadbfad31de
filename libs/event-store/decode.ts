import type { EventCatalogue } from '#kernel/catalogue';
import type { Recorded } from '#kernel/event';
import type { StoredEvent } from './port';

/** A stored event at the newest version of its type. @throws UnknownEvent where this program does not know it. */
export function recordedOf(catalogue: EventCatalogue, stored: StoredEvent): Recorded {
  const data = catalogue.upcast(stored.type, stored.version, stored.data);
  return data === stored.data ? stored : { ...stored, data };
}
