import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { ProjectCommands, ParticipationCommands } from './commands';
import { project, type Project, type ProjectEvent, participation, type Participation, type ParticipationEvent } from './events';

export const projectDecider: Decider<RecordState<Project>, ProjectCommands, ProjectEvent> = {
  initial: unrecorded,
  decide: {
    'record-project': (state, command) => record(project, state, command),
    'correct-project': (state, command) => correct(project, state, command),
    'withdraw-project': (state, command) => withdraw(project, state, command),
    'take-back-project-correction': (state, command) => takeBack(project, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'project.recorded':
        return recorded(state, event.data);
      case 'project.corrected':
        return corrected(state, event.data);
      case 'project.withdrawn':
        return withdrawn(state, event.data);
      case 'project.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};

export const participationDecider: Decider<RecordState<Participation>, ParticipationCommands, ParticipationEvent> = {
  initial: unrecorded,
  decide: {
    'record-participation': (state, command) => record(participation, state, command),
    'correct-participation': (state, command) => correct(participation, state, command),
    'withdraw-participation': (state, command) => withdraw(participation, state, command),
    'take-back-participation-correction': (state, command) => takeBack(participation, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'participation.recorded':
        return recorded(state, event.data);
      case 'participation.corrected':
        return corrected(state, event.data);
      case 'participation.withdrawn':
        return withdrawn(state, event.data);
      case 'participation.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
