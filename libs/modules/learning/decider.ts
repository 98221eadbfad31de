import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { LearningSessionCommands, AttendanceCommands } from './commands';
import { learningSession, type LearningSession, type LearningSessionEvent, attendance, type Attendance, type AttendanceEvent } from './events';

export const learningSessionDecider: Decider<RecordState<LearningSession>, LearningSessionCommands, LearningSessionEvent> = {
  initial: unrecorded,
  decide: {
    'record-learning-session': (state, command) => record(learningSession, state, command),
    'correct-learning-session': (state, command) => correct(learningSession, state, command),
    'withdraw-learning-session': (state, command) => withdraw(learningSession, state, command),
    'take-back-learning-session-correction': (state, command) => takeBack(learningSession, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'learning-session.recorded':
        return recorded(state, event.data);
      case 'learning-session.corrected':
        return corrected(state, event.data);
      case 'learning-session.withdrawn':
        return withdrawn(state, event.data);
      case 'learning-session.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};

export const attendanceDecider: Decider<RecordState<Attendance>, AttendanceCommands, AttendanceEvent> = {
  initial: unrecorded,
  decide: {
    'record-attendance': (state, command) => record(attendance, state, command),
    'correct-attendance': (state, command) => correct(attendance, state, command),
    'withdraw-attendance': (state, command) => withdraw(attendance, state, command),
    'take-back-attendance-correction': (state, command) => takeBack(attendance, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'attendance.recorded':
        return recorded(state, event.data);
      case 'attendance.corrected':
        return corrected(state, event.data);
      case 'attendance.withdrawn':
        return withdrawn(state, event.data);
      case 'attendance.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
