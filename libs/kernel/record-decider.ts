import type { Decider } from './decider';
import type { Ref } from './ids';
import {
  correct,
  corrected,
  named,
  record,
  recorded,
  reinstated,
  takeBack,
  unrecorded,
  withdraw,
  withdrawn,
  type CorrectCommand,
  type RecordChange,
  type RecordEvent,
  type RecordState,
  type TakeBackCommand,
  type WithdrawCommand,
} from './record';
import type { RecordKind } from './record-kind';

/** The four commands every kind of record has, by name: `record-meeting`, `correct-meeting` … */
export type RecordCommands<K extends string, V extends object> = { readonly [N in `record-${K}`]: { readonly ref: Ref } & V } & {
  readonly [N in `correct-${K}`]: CorrectCommand<V>;
} & { readonly [N in `withdraw-${K}`]: WithdrawCommand } & { readonly [N in `take-back-${K}-correction`]: TakeBackCommand };

/** What each event does to the state; leave one out, or let there be one more, and it does not compile. */
export type Steps<V extends object> = {
  readonly [C in RecordChange]: (state: RecordState<V>, data: Extract<RecordEvent<'x', V>, { type: `x.${C}` }>['data']) => RecordState<V>;
};

/**
 * The decider of a kind that has no events but the four of every record. One that gains an event of its own writes a decider
 * of its own around this one: it adds its commands to `decide`, and in `evolve` hands on what is not its own.
 */
export function recordDecider<K extends string, V extends object>(
  kind: RecordKind<K, V>,
): Decider<RecordState<V>, RecordCommands<K, V>, RecordEvent<K, V>> {
  const name = kind.kind;
  // A name made from a type parameter is no literal to the compiler, so the table is put together here, once, by hand.
  const decide = {
    [`record-${name}`]: (state: RecordState<V>, command: { readonly ref: Ref } & V) => record(kind, state, command),
    [`correct-${name}`]: (state: RecordState<V>, command: CorrectCommand<V>) => correct(kind, state, command),
    [`withdraw-${name}`]: (state: RecordState<V>, command: WithdrawCommand) => withdraw(kind, state, command),
    [`take-back-${name}-correction`]: (state: RecordState<V>, command: TakeBackCommand) => takeBack(kind, state, command),
  } as unknown as Decider<RecordState<V>, RecordCommands<K, V>, RecordEvent<K, V>>['decide'];
  const steps: Steps<V> = { recorded, corrected, withdrawn, reinstated };
  const evolve = named(name, steps as { readonly [C in RecordChange]: (state: RecordState<V>, data: never) => RecordState<V> });
  return {
    initial: unrecorded,
    decide,
    evolve: (state, event) => evolve[event.type]!(state, event.data as never),
  };
}
