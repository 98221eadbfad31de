import type { BusinessModule } from '#platform/business-module';
import { organisationHistoryView } from './organisation-history';
import { recordView } from './record-view';
import { recordsView } from './records-view';

export const historiesModule: BusinessModule = {
  name: 'histories',
  kinds: [],
  projections: [],
  views: [organisationHistoryView, recordView, recordsView],
};
