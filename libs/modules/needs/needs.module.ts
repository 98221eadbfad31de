import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectNeed, RecordNeed, TakeBackNeedCorrection, WithdrawNeed } from './commands';
import { needDecider } from './decider';
import { need, needEvents } from './events';

export const needsModule: BusinessModule = {
  name: 'needs',
  kinds: [
    streamKind({
      kind: 'need',
      record: need,
      decider: needDecider,
      events: needEvents,
      commands: {
        'record-need': RecordNeed,
        'correct-need': CorrectNeed,
        'withdraw-need': WithdrawNeed,
        'take-back-need-correction': TakeBackNeedCorrection,
      },
      file: 'needs',
    }),
  ],
  projections: [],
  views: [],
};
