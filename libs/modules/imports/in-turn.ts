import { refuse, type Refusal } from '#kernel/refusal';
import { VersionConflict } from '#event-store/port';

const ATTEMPTS = 3;
const turns = new WeakMap<object, Promise<unknown>>();

/**
 * One import, or one taking back, after the other in a shop: names of corrections are looked up before they are recorded, and
 * what an import is cited by before it is taken back. A single command may still be faster on a record; then the whole is
 * decided again, at most three times. `again` says what to do after that.
 */
export function inTurn<T>(shop: object, attempt: () => Promise<T | Refusal>, again: string): Promise<T | Refusal> {
  const work = () => decidedAgain(attempt, again);
  const turn = ((turns.get(shop) as Promise<T | Refusal> | undefined) ?? Promise.resolve()).then(work, work);
  turns.set(shop, turn);
  return turn;
}

async function decidedAgain<T>(attempt: () => Promise<T | Refusal>, again: string): Promise<T | Refusal> {
  for (let count = 1; ; count++)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      if (count === ATTEMPTS) return refuse('conflict', 'record.busy', `Others are changing these records at the same moment. ${again}`);
    }
}
