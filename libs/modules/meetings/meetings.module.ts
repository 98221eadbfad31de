import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectMeeting, RecordMeeting, TakeBackMeetingCorrection, WithdrawMeeting } from './commands';
import { meetingDecider } from './decider';
import { meeting, meetingEvents } from './events';

export const meetingsModule: BusinessModule = {
  name: 'meetings',
  kinds: [
    streamKind({
      kind: 'meeting',
      record: meeting,
      decider: meetingDecider,
      events: meetingEvents,
      commands: {
        'record-meeting': RecordMeeting,
        'correct-meeting': CorrectMeeting,
        'withdraw-meeting': WithdrawMeeting,
        'take-back-meeting-correction': TakeBackMeetingCorrection,
      },
      file: 'meetings',
    }),
  ],
  projections: [],
  views: [],
};
