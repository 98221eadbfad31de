import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectIntroduction, RecordIntroduction, TakeBackIntroductionCorrection, WithdrawIntroduction } from './commands';
import { introductionDecider } from './decider';
import { introduction, introductionEvents } from './events';

export const introductionsModule: BusinessModule = {
  name: 'introductions',
  kinds: [
    streamKind({
      kind: 'introduction',
      record: introduction,
      decider: introductionDecider,
      events: introductionEvents,
      commands: {
        'record-introduction': RecordIntroduction,
        'correct-introduction': CorrectIntroduction,
        'withdraw-introduction': WithdrawIntroduction,
        'take-back-introduction-correction': TakeBackIntroductionCorrection,
      },
      file: 'introductions',
    }),
  ],
  projections: [],
  views: [],
};
