import type { BusinessModule } from '#platform/business-module';
import { compareView } from './compare-view';

export const compareModule: BusinessModule = { name: 'compare', kinds: [], projections: [], views: [compareView] };
