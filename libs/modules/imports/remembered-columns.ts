import { projection, table } from '#kernel/projection';
import type { ReadRows } from '#read-models/port';
import type { ImportEvent } from './events';

/** What a header of a file was said to mean when it was last imported. */
interface RememberedColumn {
  readonly header: string;
  readonly column: string | null;
}
const remembered = table<RememberedColumn>('column');
const key = (file: string, header: string) => `${encodeURIComponent(file)}/${encodeURIComponent(header)}`;

/** What the headers of earlier imports were matched with, so that it need not be said again. */
export const rememberedColumns = projection<ImportEvent>({
  name: 'import-columns',
  version: 1,
  on: {
    'import.recorded': ({ data }, rows) => {
      for (const [file, mapping] of Object.entries(data.columns ?? {}))
        for (const [header, column] of Object.entries(mapping)) remembered.put(rows, key(file, header), { header, column });
    },
  },
});

/** Header → column (null: left out on purpose), as they were last matched in a file such as `meetings`. */
export function rememberedFor(rows: ReadRows, file: string): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [, row] of rows.range<RememberedColumn>(`${remembered.key(`${encodeURIComponent(file)}/`)}`)) found.set(row.header, row.column);
  return found;
}
