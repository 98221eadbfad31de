import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordIntroduction } from './commands';
import { introduction } from './events';

export const introductionsModule: BusinessModule = {
  name: 'introductions',
  kinds: [recordStream({ record: introduction, shape: RecordIntroduction, file: 'introductions' })],
  projections: [],
  views: [],
};
