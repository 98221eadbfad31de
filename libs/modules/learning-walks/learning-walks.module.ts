import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordLearningWalk, RecordWalkReflection, RecordWalkStop } from './commands';
import { learningWalk, walkReflection, walkStop } from './events';
import { learningWalksView } from './register';

export const learningWalksModule: BusinessModule = {
  name: 'learning-walks',
  kinds: [
    recordStream({ record: learningWalk, shape: RecordLearningWalk, file: 'learning_walks' }),
    recordStream({ record: walkStop, shape: RecordWalkStop, file: 'walk_stops' }),
    recordStream({ record: walkReflection, shape: RecordWalkReflection, file: 'walk_reflections' }),
  ],
  projections: [],
  views: [learningWalksView],
};
