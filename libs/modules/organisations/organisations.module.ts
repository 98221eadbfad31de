import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordOrganisation, RecordOrganisationChange, RecordOrganisationMerge } from './commands';
import { organisation, organisationChange, organisationMerge } from './events';
import { activityFold } from './activity';
import { directoryView } from './directory';
import { mapView } from './map';
import { mergePreviewView } from './merge-preview';
import { organisationsView } from './views';

export const organisationsModule: BusinessModule = {
  name: 'organisations',
  kinds: [
    recordStream({ record: organisation, shape: RecordOrganisation, file: 'organisations' }),
    recordStream({ record: organisationChange, shape: RecordOrganisationChange, file: 'organisation_changes' }),
    recordStream({ record: organisationMerge, shape: RecordOrganisationMerge, file: 'organisation_merges' }),
  ],
  projections: [],
  views: [organisationsView, directoryView, mapView, mergePreviewView],
  folds: [activityFold],
};
