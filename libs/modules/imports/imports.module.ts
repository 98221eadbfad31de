import { streamKind, type BusinessModule } from '#platform/business-module';
import { importDecider } from './decider';
import { importEvents, type ImportedFile } from './events';

/** Imports are recorded by the importer alone; nobody sends this command. */
class RecordImport {
  ref!: string;
  files!: readonly ImportedFile[];
}

export const importsModule: BusinessModule = {
  name: 'imports',
  kinds: [
    streamKind({
      kind: 'import',
      internal: true,
      decider: importDecider,
      events: importEvents,
      commands: { 'record-import': RecordImport },
    }),
  ],
  projections: [],
  views: [],
};
