import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordEvidence } from './commands';
import { evidence } from './events';

export const evidenceModule: BusinessModule = {
  name: 'evidence',
  kinds: [recordStream({ record: evidence, shape: RecordEvidence, file: 'evidence' })],
  projections: [],
  views: [],
};
