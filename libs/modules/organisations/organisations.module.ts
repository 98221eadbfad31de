import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectOrganisation, RecordOrganisation, TakeBackOrganisationCorrection, WithdrawOrganisation } from './commands';
import { organisationDecider } from './decider';
import { organisation, organisationEvents } from './events';
import { organisationsView } from './views';

export const organisationsModule: BusinessModule = {
  name: 'organisations',
  kinds: [
    streamKind({
      kind: 'organisation',
      record: organisation,
      decider: organisationDecider,
      events: organisationEvents,
      commands: {
        'record-organisation': RecordOrganisation,
        'correct-organisation': CorrectOrganisation,
        'withdraw-organisation': WithdrawOrganisation,
        'take-back-organisation-correction': TakeBackOrganisationCorrection,
      },
      file: 'organisations',
    }),
  ],
  projections: [],
  views: [organisationsView],
};
