import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordLearningSession, RecordAttendance } from './commands';
import { learningSession, attendance } from './events';

export const learningModule: BusinessModule = {
  name: 'learning',
  kinds: [
    recordStream({ record: learningSession, shape: RecordLearningSession, file: 'learning' }),
    recordStream({ record: attendance, shape: RecordAttendance, file: 'attendance' }),
  ],
  projections: [],
  views: [],
};
