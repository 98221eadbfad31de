import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordLearningWalk } from './commands';
import { learningWalk } from './events';

export const learningWalksModule: BusinessModule = {
  name: 'learning-walks',
  kinds: [
    recordStream({ record: learningWalk, shape: RecordLearningWalk, file: 'learning_walks' }),
  ],
  projections: [],
  views: [],
};
