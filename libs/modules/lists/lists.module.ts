import type { BusinessModule } from '#platform/business-module';
import { recordStream } from '#platform/record-stream';
import { RecordListEntry } from './commands';
import { listEntry } from './events';
import { listsView } from './lists';

export const listsModule: BusinessModule = {
  name: 'lists',
  kinds: [recordStream({ record: listEntry, shape: RecordListEntry, file: 'list_entries' })],
  projections: [],
  views: [listsView],
};
