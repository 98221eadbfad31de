import type { BusinessModule } from '#platform/business-module';
import { exportView } from './export-view';

export const exportsModule: BusinessModule = { name: 'exports', kinds: [], projections: [], views: [exportView] };
