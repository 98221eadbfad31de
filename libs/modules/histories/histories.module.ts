import type { BusinessModule } from '#platform/business-module';
import { organisationHistoryView } from './organisation-history';

export const historiesModule: BusinessModule = {
  name: 'histories',
  kinds: [],
  projections: [],
  views: [organisationHistoryView],
};
