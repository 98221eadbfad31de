import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { LearningWalkCommands } from './commands';
import { learningWalk, type LearningWalk, type LearningWalkEvent } from './events';

export const learningWalkDecider: Decider<RecordState<LearningWalk>, LearningWalkCommands, LearningWalkEvent> = {
  initial: unrecorded,
  decide: {
    'record-learning-walk': (state, command) => record(learningWalk, state, command),
    'correct-learning-walk': (state, command) => correct(learningWalk, state, command),
    'withdraw-learning-walk': (state, command) => withdraw(learningWalk, state, command),
    'take-back-learning-walk-correction': (state, command) => takeBack(learningWalk, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'learning-walk.recorded':
        return recorded(state, event.data);
      case 'learning-walk.corrected':
        return corrected(state, event.data);
      case 'learning-walk.withdrawn':
        return withdrawn(state, event.data);
      case 'learning-walk.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
