import type { BusinessModule } from '#platform/business-module';
import { calendarView } from './calendar';

export const calendarModule: BusinessModule = {
  name: 'calendar',
  kinds: [],
  projections: [],
  views: [calendarView],
};
