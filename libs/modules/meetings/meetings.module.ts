import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordMeeting } from './commands';
import { meeting } from './events';

export const meetingsModule: BusinessModule = {
  name: 'meetings',
  kinds: [
    recordStream({ record: meeting, shape: RecordMeeting, file: 'meetings' }),
  ],
  projections: [],
  views: [],
};
