import type { Decider } from '#kernel/decider';
import { never } from '#kernel/event';
import { correct, corrected, record, recorded, reinstated, takeBack, unrecorded, withdraw, withdrawn, type RecordState } from '#kernel/record';
import type { OrganisationCommands } from './commands';
import { organisation, type Organisation, type OrganisationEvent } from './events';

export const organisationDecider: Decider<RecordState<Organisation>, OrganisationCommands, OrganisationEvent> = {
  initial: unrecorded,
  decide: {
    'record-organisation': (state, command) => record(organisation, state, command),
    'correct-organisation': (state, command) => correct(organisation, state, command),
    'withdraw-organisation': (state, command) => withdraw(organisation, state, command),
    'take-back-organisation-correction': (state, command) => takeBack(organisation, state, command),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'organisation.recorded':
        return recorded(state, event.data);
      case 'organisation.corrected':
        return corrected(state, event.data);
      case 'organisation.withdrawn':
        return withdrawn(state, event.data);
      case 'organisation.reinstated':
        return reinstated(state, event.data);
      default:
        return never(event);
    }
  },
};
