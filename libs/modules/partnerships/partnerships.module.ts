import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectPartnership, RecordPartnership, TakeBackPartnershipCorrection, WithdrawPartnership } from './commands';
import { partnershipDecider } from './decider';
import { partnership, partnershipEvents } from './events';

export const partnershipsModule: BusinessModule = {
  name: 'partnerships',
  kinds: [
    streamKind({
      kind: 'partnership',
      record: partnership,
      decider: partnershipDecider,
      events: partnershipEvents,
      commands: {
        'record-partnership': RecordPartnership,
        'correct-partnership': CorrectPartnership,
        'withdraw-partnership': WithdrawPartnership,
        'take-back-partnership-correction': TakeBackPartnershipCorrection,
      },
      file: 'partnerships',
    }),
  ],
  projections: [],
  views: [],
};
