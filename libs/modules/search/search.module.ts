import type { BusinessModule } from '#platform/business-module';
import { searchFold, searchView } from './search-view';

export const searchModule: BusinessModule = { name: 'search', kinds: [], projections: [], views: [searchView], folds: [searchFold] };
