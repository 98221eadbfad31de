import { recordKind } from '#kernel/record-kind';

/** One item of a meeting's agenda, and what was said on it. */
export interface AgendaItem {
  readonly meeting: string;
  readonly order: number;
  readonly title: string;
  readonly paper?: string;
  readonly startsAt?: string;
  readonly minutesPlanned?: number;
  readonly ledBy?: string;
  readonly notes?: string;
}

export const agendaItem = recordKind<'agenda-item', AgendaItem>({
  kind: 'agenda-item',
  title: 'agenda item',
  cites: { meeting: 'meeting', ledBy: 'organisation' },
  belongsTo: ['meeting'],
  parts: { ledBy: 'led the item' },
  freeText: ['notes'],
});

/** What was said at a table or in a small group, at a meeting or on one item of it. */
export interface DiscussionNote {
  readonly meeting: string;
  readonly agendaItem?: string;
  readonly smallGroup?: string;
  readonly text: string;
}

export const discussionNote = recordKind<'discussion-note', DiscussionNote>({
  kind: 'discussion-note',
  title: 'discussion note',
  cites: { meeting: 'meeting', agendaItem: 'agenda-item' },
  belongsTo: ['agendaItem', 'meeting'],
  freeText: ['text'],
});
