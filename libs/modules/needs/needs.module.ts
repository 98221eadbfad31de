import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordNeed } from './commands';
import { need } from './events';

export const needsModule: BusinessModule = {
  name: 'needs',
  kinds: [
    recordStream({ record: need, shape: RecordNeed, file: 'needs' }),
  ],
  projections: [],
  views: [],
};
