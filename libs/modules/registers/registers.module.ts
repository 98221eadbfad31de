import { streamKind, type BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { registerDecider } from './decider';
import { RecordRegisterDismissal } from './dismissals/commands';
import { registerDismissal } from './dismissals/events';
import { registerEvents, type RegisterLoad } from './events';
import { registeredMembersView } from './members';

/** Loads are recorded by whoever loads a register; nobody sends this command alone. */
class LoadRegister implements RegisterLoad {
  ref!: string;
  register!: string;
  series!: string;
  file!: string;
  sha256!: string;
  dated!: RegisterLoad['dated'];
  rows!: number;
  loaded!: number;
  skipped!: number;
  faulted!: number;
}

export const registersModule: BusinessModule = {
  name: 'registers',
  kinds: [
    streamKind({ kind: 'register', internal: true, decider: registerDecider, events: registerEvents, commands: { 'load-register': LoadRegister } }),
    recordStream({ record: registerDismissal, shape: RecordRegisterDismissal, file: 'register_dismissals' }),
  ],
  projections: [],
  views: [registeredMembersView],
};
