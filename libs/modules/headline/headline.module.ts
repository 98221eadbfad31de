import type { BusinessModule } from '#platform/business-module';
import { headline } from './projections/headline';
import { figureView, headlineGrowthView, headlineView } from './views';

export const headlineModule: BusinessModule = {
  name: 'headline',
  kinds: [],
  projections: [headline],
  views: [headlineView, headlineGrowthView, figureView],
};
