import { streamKind, type BusinessModule } from '#platform/business-module';
import { importDecider } from './decider';
import { importEvents, type ImportedColumns, type ImportedFile } from './events';
import { rememberedColumns } from './remembered-columns';

/** Imports are recorded by the importer and withdrawn as a whole; nobody sends these commands alone. */
class RecordImport {
  ref!: string;
  files!: readonly ImportedFile[];
  columns?: ImportedColumns;
}

class WithdrawImport {
  ref!: string;
  why!: string;
}

export const importsModule: BusinessModule = {
  name: 'imports',
  kinds: [
    streamKind({
      kind: 'import',
      internal: true,
      decider: importDecider,
      events: importEvents,
      commands: { 'record-import': RecordImport, 'withdraw-import': WithdrawImport },
    }),
  ],
  projections: [rememberedColumns],
  views: [],
};
