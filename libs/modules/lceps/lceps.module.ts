import { streamKind, type BusinessModule } from '#platform/business-module';
import { CreateLcep } from './commands';
import { lcepDecider } from './decider';
import { lcepEvents } from './events';
import { lceps } from './projections/lceps';

export const lcepsModule: BusinessModule = {
  name: 'lceps',
  kinds: [streamKind({ kind: 'lcep', decider: lcepDecider, events: lcepEvents, commands: { 'create-lcep': CreateLcep } })],
  projections: [lceps],
  views: [],
};
