import type { Decision } from './decider';
import type { EventDefinitions, EventOf } from './event';
import type { Ref } from './ids';
import { saysTheSame } from './json';
import type { PlainDate } from './plain-date';
import { contradictions, contradictsItself } from './record-checks';
import type { RecordKind } from './record-kind';
import { fieldFault, refuse, shown, type Refusal } from './refusal';

/**
 * A record is what a backbone writes down: it is recorded once, corrected with a reason, withdrawn with a reason, and never
 * deleted. Every kind of record (a meeting, a need, a project …) takes these rules from here and adds its own.
 */
export interface RecordedData<V extends object> {
  readonly ref: Ref;
  readonly values: V;
}
export interface CorrectedData<V extends object> {
  readonly ref: Ref;
  /** The fields that change and what they say from now on; `null` empties a field. */
  readonly changes: Changes<V>;
  readonly why: string;
  /** The writer's own name for this correction, where it came with one. */
  readonly correction?: Ref | undefined;
  /** The name of an earlier correction that was taken back by this one. */
  readonly takesBack?: Ref | undefined;
}
export interface ReinstatedData {
  readonly ref: Ref;
  readonly why: string;
  /** The name of the withdrawal that was taken back, where it had one. */
  readonly takesBack?: Ref | undefined;
}
export interface WithdrawnData {
  readonly ref: Ref;
  readonly why: string;
  readonly correction?: Ref | undefined;
  /** The import that was taken back as a whole; its refs are free again. */
  readonly withImport?: string | undefined;
}
export type Changes<V> = { readonly [F in keyof V]?: V[F] | null };

export type RecordEvent<K extends string, V extends object> =
  | EventOf<`${K}.recorded`, RecordedData<V>>
  | EventOf<`${K}.corrected`, CorrectedData<V>>
  | EventOf<`${K}.withdrawn`, WithdrawnData>
  | EventOf<`${K}.reinstated`, ReinstatedData>;

/** What may happen to a record: the last part of the names of its events. */
export type RecordChange = RecordEvent<'x', object>['type'] extends `x.${infer C}` ? C : never;
/** The name of its kind before each, as its events are called. */
export const named = <T>(kind: string, table: { readonly [C in RecordChange]: T }): { readonly [type: string]: T } =>
  Object.fromEntries(Object.entries<T>(table).map(([change, one]) => [`${kind}.${change}`, one]));

/** The definitions every kind of record has, one for each of its events. */
export function recordEvents<K extends string, V extends object>(kind: RecordKind<K, V>): EventDefinitions<RecordEvent<K, V>> {
  const within = (where: string) => kind.freeText.map((field) => `${where}.${field}`);
  return named(kind.kind, {
    recorded: { version: 1, sealed: within('values') },
    corrected: { version: 1, sealed: [...within('changes'), 'why'] },
    withdrawn: { version: 1, sealed: ['why'] },
    reinstated: { version: 1, sealed: ['why'] },
  }) as unknown as EventDefinitions<RecordEvent<K, V>>;
}

/** A correction, or (without changes) a withdrawal, in the order in which they were made. */
interface KnownCorrection<V extends object = object> {
  readonly name: Ref | undefined;
  readonly why: string;
  readonly changes?: Changes<V> | undefined;
}
export type RecordState<V extends object> =
  | { readonly is: 'unknown' }
  | {
      readonly is: 'live' | 'withdrawn';
      readonly first: V;
      readonly values: V;
      readonly corrections: readonly KnownCorrection<V>[];
      readonly refIsFree?: boolean;
    };
export const unrecorded: RecordState<never> = { is: 'unknown' };

export interface CorrectCommand<V extends object> {
  readonly ref: Ref;
  readonly changes: Changes<V>;
  readonly why: string;
  readonly correction?: Ref | undefined;
}
export interface TakeBackCommand {
  readonly ref: Ref;
  /** The name of a correction or a withdrawal. Without one, the withdrawal that stands is taken back. */
  readonly correction?: Ref | undefined;
  readonly why: string;
}
export type WithdrawCommand = Pick<WithdrawnData, 'ref' | 'why' | 'correction' | 'withImport'>;

export const isLive = (state: RecordState<object>): boolean => state.is === 'live';

/** The day a record is of: when it happened, or else when it is planned for; null where neither is said. */
export function dateOf<V extends object>({ happenedOn, plannedOn }: RecordKind<string, V>, values: V): PlainDate | null {
  const said = (field: (keyof V & string) | undefined) => (field === undefined ? undefined : (values[field] as PlainDate | null | undefined));
  return said(happenedOn) ?? said(plannedOn) ?? null;
}

const occurredOn = <V extends object>(kind: RecordKind<string, V>, values: V) =>
  kind.happenedOn === undefined ? undefined : (values[kind.happenedOn] as PlainDate | undefined);

/**
 * A row under a new ref is recorded. The same row again, as first recorded or as it stands now, is nothing new, so that later
 * corrections stand. Anything else under a known ref is refused: a change is a correction.
 */
export function record<K extends string, V extends object>(
  kind: RecordKind<K, V>,
  state: RecordState<V>,
  command: { readonly ref: Ref } & V,
): Decision<EventOf<`${K}.recorded`, RecordedData<V>>> {
  const { ref, ...rest } = command;
  const values = present(rest) as unknown as V;
  if (state.is !== 'unknown' && !state.refIsFree) {
    if (saysTheSame(state.first, values) || saysTheSame(state.values, values)) return [];
    return knownRef(kind, ref, state.values, values);
  }
  const fields = contradictions(kind, values);
  if (fields.length > 0) return contradictsItself(fields);
  return [{ type: `${kind.kind}.recorded`, data: { ref, values }, occurredOn: occurredOn(kind, values) }];
}

/** Changes fields of a live record. A correction with a name that was recorded before, with the same content, is a retry. */
export function correct<K extends string, V extends object>(
  kind: RecordKind<K, V>,
  state: RecordState<V>,
  command: CorrectCommand<V>,
): Decision<EventOf<`${K}.corrected`, CorrectedData<V>>> {
  const { ref, changes, why, correction } = command;
  if (state.is === 'unknown') return unknown(kind, ref);
  const known = correction === undefined ? undefined : state.corrections.find(({ name }) => name === correction);
  if (known) return sameCorrection(known, why, changes) ? [] : knownCorrection(correction!);
  if (state.is === 'withdrawn') return alreadyWithdrawn(kind, ref);
  const values = applied(state.values, changes);
  if (correction === undefined && saysTheSame(state.values, values)) return [];
  const fields = kind.always?.(values) ?? [];
  if (fields.length > 0) return contradictsItself(fields);
  return [{ type: `${kind.kind}.corrected`, data: present({ ref, changes, why, correction }) }];
}

/** Takes a record back. It stays in the log and in the history; it counts in no figure. */
export function withdraw<K extends string, V extends object>(
  kind: RecordKind<K, V>,
  state: RecordState<V>,
  command: WithdrawCommand,
): Decision<EventOf<`${K}.withdrawn`, WithdrawnData>> {
  const { ref, why, correction, withImport } = command;
  if (state.is === 'unknown') return unknown(kind, ref);
  const known = correction === undefined ? undefined : state.corrections.find(({ name }) => name === correction);
  if (known) return sameCorrection(known, why) ? [] : knownCorrection(correction!);
  const freesRef = withImport !== undefined && !state.refIsFree;
  if (state.is === 'withdrawn' && !freesRef) return correction === undefined ? [] : alreadyWithdrawn(kind, ref);
  return [{ type: `${kind.kind}.withdrawn`, data: present({ ref, why, correction, withImport }) }];
}

/**
 * Takes back a correction or a withdrawal that has a name, as when its import is withdrawn: what was corrected since stands, and
 * the name is free again. Without a name, brings back a record that is withdrawn.
 */
export function takeBack<K extends string, V extends object>(
  kind: RecordKind<K, V>,
  state: RecordState<V>,
  { ref, correction, why }: TakeBackCommand,
): Decision<EventOf<`${K}.corrected`, CorrectedData<V>> | EventOf<`${K}.reinstated`, ReinstatedData>> {
  if (state.is === 'unknown') return unknown(kind, ref);
  if (correction === undefined) return bringBack(kind, state, ref, why);
  // Withdrawn with its import: nobody stands behind the record any more, so there is nothing to bring back.
  if (state.refIsFree) return [];
  const taken = state.corrections.find(({ name }) => name === correction);
  if (!taken) return [];
  if (!taken.changes) return [{ type: `${kind.kind}.reinstated`, data: { ref, why, takesBack: correction } }];
  const without = state.corrections.reduce((values, one) => (one === taken || !one.changes ? values : applied(values, one.changes)), state.first);
  return [{ type: `${kind.kind}.corrected`, data: { ref, changes: difference(state.values, without), why, takesBack: correction } }];
}

/** A record that nobody withdrew, or that was brought back since, is there already: a retry. */
function bringBack<K extends string, V extends object>(
  kind: RecordKind<K, V>,
  state: Exclude<RecordState<V>, { is: 'unknown' }>,
  ref: Ref,
  why: string,
): Decision<EventOf<`${K}.reinstated`, ReinstatedData>> {
  if (state.refIsFree) return withdrawnWithImport(kind, ref);
  return state.is === 'live' ? [] : [{ type: `${kind.kind}.reinstated`, data: { ref, why } }];
}

/** The changes that make the first values say what the second do. */
const difference = <V extends object>(from: V, to: V): Changes<V> =>
  Object.fromEntries(
    [...new Set([...Object.keys(from), ...Object.keys(to)])]
      .filter((field) => !saysTheSame(from[field as keyof V], to[field as keyof V]))
      .map((field) => [field, to[field as keyof V] ?? null]),
  ) as Changes<V>;

export const recorded = <V extends object>(_: RecordState<V>, data: RecordedData<V>): RecordState<V> => ({
  is: 'live',
  first: data.values,
  values: data.values,
  corrections: [],
});

export function corrected<V extends object>(state: RecordState<V>, data: CorrectedData<V>): RecordState<V> {
  if (state.is === 'unknown') return state;
  const { why, changes, correction, takesBack } = data;
  const corrections = takesBack === undefined ? [...state.corrections, { name: correction, why, changes }] : withoutNamed(state.corrections, takesBack);
  return { ...state, values: applied(state.values, changes), corrections };
}

export function withdrawn<V extends object>(state: RecordState<V>, data: WithdrawnData): RecordState<V> {
  if (state.is === 'unknown') return state;
  const { why, correction, withImport } = data;
  const corrections = correction === undefined ? state.corrections : [...state.corrections, { name: correction, why }];
  return { ...state, is: 'withdrawn', refIsFree: withImport !== undefined, corrections };
}

export function reinstated<V extends object>(state: RecordState<V>, { takesBack }: ReinstatedData): RecordState<V> {
  if (state.is === 'unknown') return state;
  // Brought back without a name: a named withdrawal keeps its name, so that its import changes nothing when it comes again.
  const corrections = takesBack === undefined ? state.corrections.map((one) => (one.changes ? one : { ...one, changes: {} })) : withoutNamed(state.corrections, takesBack);
  return { ...state, is: 'live', corrections };
}

const withoutNamed = <V extends object>(corrections: readonly KnownCorrection<V>[], taken: Ref) => corrections.filter(({ name }) => name !== taken);

/** The values after a correction: `null` empties a field. */
export const applied = <V extends object>(values: V, changes: Changes<V>): V => present({ ...values, ...changes }) as V;

/** Without the fields that say nothing, so that “missing” is stored in one way. */
const present = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as T;

const sameCorrection = (known: KnownCorrection, why: string, changes: object = {}) =>
  known.why === why && saysTheSame(known.changes ?? {}, changes);

const unknown = (kind: { readonly title: string }, ref: Ref): Refusal =>
  refuse('not-found', 'record.unknown', `There is no ${kind.title} with the ref “${ref}”. Check the ref, or record it first.`);

const alreadyWithdrawn = (kind: { readonly title: string }, ref: Ref): Refusal =>
  refuse('conflict', 'record.withdrawn', `The ${kind.title} “${ref}” was withdrawn, so it can’t be changed any more.`);

const withdrawnWithImport = (kind: { readonly title: string }, ref: Ref): Refusal =>
  refuse('conflict', 'record.import-withdrawn', `The ${kind.title} “${ref}” was withdrawn with the import it came from, so it can’t be brought back by itself. Record it again, or import it again.`);

const knownCorrection = (correction: Ref): Refusal =>
  refuse('conflict', 'correction.known-ref', `A correction named “${correction}” was recorded before and says something else. Give this one a new ref.`);

function knownRef(kind: { readonly title: string }, ref: Ref, now: object, asked: object): Refusal {
  const differing = [...new Set([...Object.keys(now), ...Object.keys(asked)])].filter(
    (field) => !saysTheSame(now[field as never], asked[field as never]),
  );
  const fields = differing.map((field) =>
    fieldFault(field, 'record.known-ref', shown(asked[field as never]), `${shown(now[field as never])}, as it is recorded under “${ref}”. To change it, record a correction`),
  );
  return refuse('conflict', 'record.known-ref', `A ${kind.title} with the ref “${ref}” is recorded already and says something else. To change it, record a correction; if it is another one, give it a new ref.`, { fields });
}
