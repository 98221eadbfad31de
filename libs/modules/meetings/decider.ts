import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { MeetingCommands } from './commands';
import { meeting, type Meeting, type MeetingEvent } from './events';

export const meetingDecider: Decider<RecordState<Meeting>, MeetingCommands, MeetingEvent> = {
  initial: unrecorded,
  decide: {
    'record-meeting': (state, command) => record(meeting, state, command),
    'correct-meeting': (state, command) => correct(meeting, state, command),
    'withdraw-meeting': (state, command) => withdraw(meeting, state, command),
    'take-back-meeting-correction': (state, command) => takeBack(meeting, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'meeting.recorded':
        return recorded(state, event.data);
      case 'meeting.corrected':
        return corrected(state, event.data);
      case 'meeting.withdrawn':
        return withdrawn(state, event.data);
      case 'meeting.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
