import type { BusinessModule } from '#platform/business-module';
import { eventLogView } from './event-log';

export const ledgerModule: BusinessModule = {
  name: 'ledger',
  kinds: [],
  projections: [],
  views: [eventLogView],
};
