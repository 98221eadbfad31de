import { streamKind, type BusinessModule } from '#platform/business-module';
import { CorrectParticipation, CorrectProject, RecordParticipation, RecordProject, TakeBackParticipationCorrection, TakeBackProjectCorrection, WithdrawParticipation, WithdrawProject } from './commands';
import { projectDecider, participationDecider } from './decider';
import { project, projectEvents, participation, participationEvents } from './events';

export const projectsModule: BusinessModule = {
  name: 'projects',
  kinds: [
    streamKind({
      kind: 'project',
      record: project,
      decider: projectDecider,
      events: projectEvents,
      commands: {
        'record-project': RecordProject,
        'correct-project': CorrectProject,
        'withdraw-project': WithdrawProject,
        'take-back-project-correction': TakeBackProjectCorrection,
      },
      file: 'projects',
    }),
    streamKind({
      kind: 'participation',
      record: participation,
      decider: participationDecider,
      events: participationEvents,
      commands: {
        'record-participation': RecordParticipation,
        'correct-participation': CorrectParticipation,
        'withdraw-participation': WithdrawParticipation,
        'take-back-participation-correction': TakeBackParticipationCorrection,
      },
      file: 'participation',
    }),
  ],
  projections: [],
  views: [],
};
