import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectEvidence, RecordEvidence, TakeBackEvidenceCorrection, WithdrawEvidence } from './commands';
import { evidenceDecider } from './decider';
import { evidence, evidenceEvents } from './events';

export const evidenceModule: BusinessModule = {
  name: 'evidence',
  kinds: [
    streamKind({
      kind: 'evidence',
      record: evidence,
      decider: evidenceDecider,
      events: evidenceEvents,
      commands: {
        'record-evidence': RecordEvidence,
        'correct-evidence': CorrectEvidence,
        'withdraw-evidence': WithdrawEvidence,
        'take-back-evidence-correction': TakeBackEvidenceCorrection,
      },
      file: 'evidence',
    }),
  ],
  projections: [],
  views: [],
};
