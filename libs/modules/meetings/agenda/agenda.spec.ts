import { recordDecider } from '#kernel/record-decider';
import { recordSpec } from '#kernel/testing/record-spec';
import { agendaItem, discussionNote } from './events';

recordSpec(agendaItem, recordDecider(agendaItem), {
  ref: 'agenda-item-001',
  values: {
    meeting: 'meeting-001',
    order: 1,
    title: 'What schools asked for',
    paper: 'Priorities of nineteen schools',
    startsAt: '16:10',
    minutesPlanned: 25,
    ledBy: 'org-001',
    notes: 'Drama was asked for most.',
  },
  changes: { minutesPlanned: 30 },
});

recordSpec(discussionNote, recordDecider(discussionNote), {
  ref: 'discussion-note-001',
  values: {
    meeting: 'meeting-001',
    agendaItem: 'agenda-item-001',
    smallGroup: 'Table 3',
    text: 'Nobody knows who to ring.',
  },
  changes: { smallGroup: 'Table 4' },
});
