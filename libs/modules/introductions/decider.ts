import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { IntroductionCommands } from './commands';
import { introduction, type Introduction, type IntroductionEvent } from './events';

export const introductionDecider: Decider<RecordState<Introduction>, IntroductionCommands, IntroductionEvent> = {
  initial: unrecorded,
  decide: {
    'record-introduction': (state, command) => record(introduction, state, command),
    'correct-introduction': (state, command) => correct(introduction, state, command),
    'withdraw-introduction': (state, command) => withdraw(introduction, state, command),
    'take-back-introduction-correction': (state, command) => takeBack(introduction, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'introduction.recorded':
        return recorded(state, event.data);
      case 'introduction.corrected':
        return corrected(state, event.data);
      case 'introduction.withdrawn':
        return withdrawn(state, event.data);
      case 'introduction.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
