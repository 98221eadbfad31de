import { projection } from '#kernel/projection';
import type { LcepEvent } from '../events';

export interface LcepRow {
  readonly slug: string;
  readonly name: string;
}

/** One row for each LCEP, so that they can be listed. */
export const lceps = projection<LcepEvent>({
  name: 'lceps',
  version: 1,
  on: {
    'lcep.created': ({ stream, data }, rows) => rows.put('self', { slug: stream.split('/')[0]!, name: data.name } satisfies LcepRow),
  },
});
