import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectAttendance, CorrectLearningSession, RecordAttendance, RecordLearningSession, TakeBackAttendanceCorrection, TakeBackLearningSessionCorrection, WithdrawAttendance, WithdrawLearningSession } from './commands';
import { learningSessionDecider, attendanceDecider } from './decider';
import { learningSession, learningSessionEvents, attendance, attendanceEvents } from './events';

export const learningModule: BusinessModule = {
  name: 'learning',
  kinds: [
    streamKind({
      kind: 'learning-session',
      record: learningSession,
      decider: learningSessionDecider,
      events: learningSessionEvents,
      commands: {
        'record-learning-session': RecordLearningSession,
        'correct-learning-session': CorrectLearningSession,
        'withdraw-learning-session': WithdrawLearningSession,
        'take-back-learning-session-correction': TakeBackLearningSessionCorrection,
      },
      file: 'learning',
    }),
    streamKind({
      kind: 'attendance',
      record: attendance,
      decider: attendanceDecider,
      events: attendanceEvents,
      commands: {
        'record-attendance': RecordAttendance,
        'correct-attendance': CorrectAttendance,
        'withdraw-attendance': WithdrawAttendance,
        'take-back-attendance-correction': TakeBackAttendanceCorrection,
      },
      file: 'attendance',
    }),
  ],
  projections: [],
  views: [],
};
