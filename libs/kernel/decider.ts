import type { DomainEvent } from './event';
import type { Refusal } from './refusal';
import type { Instant } from './time';

/** What a decision may use besides state and command. Time and ids come in here and nowhere else. */
export interface Ctx {
  readonly now: Instant;
  readonly newId: () => string;
}

export type Decision<E> = readonly E[] | Refusal;

/**
 * The one shape of every rule. `decide` answers with the events that follow, `[]` when there is nothing (more) to do, such as
 * a retry, or a refusal. `evolve` never refuses: what was recorded, happened.
 *
 * `C` maps each command's name to its class.
 */
export interface Decider<S, C extends object, E extends DomainEvent> {
  readonly initial: S;
  readonly decide: { readonly [N in keyof C]: (state: S, command: C[N], ctx: Ctx) => Decision<E> };
  readonly evolve: (state: S, event: E) => S;
}
