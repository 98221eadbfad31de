import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectLearningWalk, RecordLearningWalk, TakeBackLearningWalkCorrection, WithdrawLearningWalk } from './commands';
import { learningWalkDecider } from './decider';
import { learningWalk, learningWalkEvents } from './events';

export const learningWalksModule: BusinessModule = {
  name: 'learning-walks',
  kinds: [
    streamKind({
      kind: 'learning-walk',
      record: learningWalk,
      decider: learningWalkDecider,
      events: learningWalkEvents,
      commands: {
        'record-learning-walk': RecordLearningWalk,
        'correct-learning-walk': CorrectLearningWalk,
        'withdraw-learning-walk': WithdrawLearningWalk,
        'take-back-learning-walk-correction': TakeBackLearningWalkCorrection,
      },
      file: 'learning_walks',
    }),
  ],
  projections: [],
  views: [],
};
