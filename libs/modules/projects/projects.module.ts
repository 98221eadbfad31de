import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordBudgetLine, RecordParticipation, RecordProject, RecordProjectSession } from './commands';
import { budgetLine, participation, project, projectSession } from './events';
import { projectView } from './project';
import { projectsView } from './register';

export const projectsModule: BusinessModule = {
  name: 'projects',
  kinds: [
    recordStream({ record: project, shape: RecordProject, file: 'projects' }),
    recordStream({ record: projectSession, shape: RecordProjectSession, file: 'project_sessions' }),
    recordStream({ record: budgetLine, shape: RecordBudgetLine, file: 'budget_lines' }),
    recordStream({ record: participation, shape: RecordParticipation, file: 'participation' }),
  ],
  projections: [],
  views: [projectsView, projectView],
};
