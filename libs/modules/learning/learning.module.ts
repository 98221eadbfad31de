import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordFollowUp, RecordSessionFeedback } from './afterwards/commands';
import { followUp, sessionFeedback } from './afterwards/events';
import { RecordAttendance, RecordLearningSession } from './commands';
import { attendance, learningSession } from './events';
import { RecordBooking } from './places/commands';
import { booking } from './places/events';
import { learningView } from './register';
import { sessionView } from './session';

export const learningModule: BusinessModule = {
  name: 'learning',
  kinds: [
    recordStream({ record: learningSession, shape: RecordLearningSession, file: 'learning' }),
    recordStream({ record: attendance, shape: RecordAttendance, file: 'attendance' }),
    recordStream({ record: booking, shape: RecordBooking, file: 'bookings' }),
    recordStream({ record: sessionFeedback, shape: RecordSessionFeedback, file: 'session_feedback' }),
    recordStream({ record: followUp, shape: RecordFollowUp, file: 'follow_ups' }),
  ],
  projections: [],
  views: [learningView, sessionView],
};
