import { refuse, Refused } from '#kernel/refusal';
import type { FollowerStatus, Progress } from '#read-models/follower';
import type { Writing } from './installation';

export interface Rebuilt {
  readonly rebuilt: readonly FollowerStatus[];
}

/** Makes the rows of one projection, or of all, anew beside those that are served. @throws Refused where there is none of that name */
export async function rebuild({ runner, registry }: Pick<Writing, 'runner' | 'registry'>, projection: string | undefined, onProgress: (progress: Progress) => void): Promise<Rebuilt> {
  const known = registry.projections.map(({ name }) => name);
  if (projection !== undefined && !known.includes(projection))
    throw new Refused(refuse('not-found', 'projection.unknown', `There is no projection “${projection}”. There are: ${known.join(', ')}.`));
  await runner.rebuild(projection, onProgress);
  return { rebuilt: runner.status().filter(({ name }) => projection === undefined || name === projection) };
}
