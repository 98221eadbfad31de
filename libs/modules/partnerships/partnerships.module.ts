import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordCheckIn, RecordPartnership, RecordPartnershipChange } from './commands';
import { checkIn, partnership, partnershipChange } from './events';
import { networkView } from './network';
import { partnershipView } from './partnership';
import { partnershipsView } from './register';

export const partnershipsModule: BusinessModule = {
  name: 'partnerships',
  kinds: [
    recordStream({ record: partnership, shape: RecordPartnership, file: 'partnerships' }),
    recordStream({ record: partnershipChange, shape: RecordPartnershipChange, file: 'partnership_changes' }),
    recordStream({ record: checkIn, shape: RecordCheckIn, file: 'check_ins' }),
  ],
  projections: [],
  views: [networkView, partnershipsView, partnershipView],
};
