import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordProposal } from './commands';
import { proposal } from './events';

export const proposalsModule: BusinessModule = {
  name: 'proposals',
  kinds: [recordStream({ record: proposal, shape: RecordProposal, file: 'proposals' })],
  projections: [],
  views: [],
};
