import type { LogEvent } from '../../answers';
import type { Row } from '../../shell/download';

const header = ['event', 'type', 'kind', 'change', 'ref', 'title', 'happened', 'recorded', 'by', 'on behalf of', 'why', 'organisations', 'said before', 'says now', 'stream', 'id'];

const value = (json: unknown) => (typeof json === 'string' ? json : json === null || json === undefined ? '' : JSON.stringify(json));

/** One line an event, codes and instants as stored: a spreadsheet is for counting, not for reading aloud. */
export const eventRows = (events: readonly LogEvent[]): Row[] => [
  header,
  ...events.map((event) => [
    event.position, event.type, event.kind, event.change, event.ref, event.title, event.occurredOn, event.recordedAt,
    event.actor.name ?? event.actor.kind, event.onBehalfOf, event.reason, event.organisations.map((each) => each.name).join('; '),
    event.changes.map((change) => `${change.field}: ${value(change.before)}`).join('; '),
    event.changes.map((change) => `${change.field}: ${value(change.after)}`).join('; '),
    event.stream, event.id,
  ]),
];
