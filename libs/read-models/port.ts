import type { Position } from '#kernel/time';

/** What tells the rows of one fold from those of another. Every `Projection` is one. */
export interface FoldId {
  readonly name: string;
  readonly version: number;
}

/** Why a projection stands still: the event it could not fold. */
export interface Stopped {
  readonly position: Position;
  readonly type: string;
  readonly reason: string;
}

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** The last position whose event is in the rows. */
  readonly checkpoint: Position;
  readonly stopped?: Stopped | undefined;
  /** How far a rebuild beside the live rows has come. */
  readonly rebuiltTo?: Position | undefined;
}

/**
 * A generation of a projection's rows: the live one, or one being built beside it. Handed back to the port untouched;
 * `checkpoint` and `stopped` are those of the moment it was asked for.
 */
export interface Generation {
  readonly id: number;
  readonly projection: string;
  readonly version: number;
  readonly checkpoint: Position;
  /** Id of the event at the checkpoint, to notice that the log was replaced by another. Absent at checkpoint 0. */
  readonly eventId?: string | undefined;
  readonly stopped?: Stopped | undefined;
}

/** Changed rows, each once, by their LCEP-qualified key: their JSON, `null` where the row is gone. */
export type Changed = Iterable<readonly [key: string, json: string | null]>;

/** What the events up to and including a position changed. Its end is a *boundary*: see `HistoryRows`. */
export interface Slice {
  readonly upTo: Position;
  /** Id of the event at `upTo`. */
  readonly eventId: string;
  readonly changed: Changed;
}

/** The generation was replaced by a rebuild and is being deleted. Ask for the one that is served now and read again. */
export class GenerationGone extends Error {
  override readonly name = 'GenerationGone';
  constructor({ id, projection }: Generation) {
    super(`The rows of “${projection}” that were being read (generation ${id}) have been replaced by a rebuild.`);
  }
}

/**
 * Rows of projections, written by one runner at a time.
 * - rows and checkpoint commit together or not at all;
 * - a commit names the checkpoint it was folded from and is ignored unless the rows still stand there: redelivery changes
 *   nothing, and a second writer never writes over the first;
 * - a rebuild writes a generation of its own beside the live one and is swapped in whole;
 * - keys are qualified by LCEP (`camden|session/learning-001`), see `qualified`.
 *
 * Errors of I/O reject, a lack of room as StorageFull; nothing of the call has happened then, and it may be made again.
 */
export interface PresentRows {
  /** The generation that was swapped in, if it was built by this version of the fold. Older versions are never served. */
  live(projection: FoldId): Generation | undefined | Promise<Generation | undefined>;
  /** An unfinished generation of this version of the fold, to be gone on with after a restart. */
  building(projection: FoldId): Generation | undefined | Promise<Generation | undefined>;
  /** A new, empty generation, in place of any unfinished one. It is live once `swap`ped in. */
  begin(projection: FoldId): Promise<Generation>;
  /** Rows of a generation as last committed, in the order of the keys. @throws GenerationGone */
  read(generation: Generation, keys: readonly string[]): Promise<readonly (object | undefined)[]>;
  /**
   * Commits slices in ascending order; the end of the last is the new checkpoint. Answers false, and writes nothing, unless
   * the checkpoint is `after`. Clears `stopped`. @throws GenerationGone
   */
  commit(generation: Generation, after: Position, slices: readonly Slice[]): Promise<boolean>;
  /** Serves this generation from now on and discards the others of its projection. @throws GenerationGone */
  swap(generation: Generation): Promise<void>;
  /** Gives a generation up, the live one too. */
  discard(generation: Generation): Promise<void>;
  /** Remembers why the generation stands still. */
  stop(generation: Generation, why: Stopped): Promise<void>;
  /** Deletes a little of what was discarded; true while there is more. Readers of it get `GenerationGone`. */
  tidy(): Promise<boolean>;
  /** How far each of these is: the rows that are served, or while there are none those that are being built. */
  status(projections: readonly FoldId[]): readonly ProjectionStatus[] | Promise<readonly ProjectionStatus[]>;
  /** Ends after what was begun. */
  close(): Promise<void>;
}

/**
 * The same rows as known at any earlier position, read where they are needed, without waiting. The end of each slice is a
 * *boundary*: the rows as known at a position are the rows at the last boundary at or before it, and the events since then
 * folded on top (see `as-known.ts`).
 */
export interface HistoryRows {
  /**
   * The generation that rows as known are read from: the live one, or before there is one, the one that is being built: its
   * rows are right up to its checkpoint.
   */
  readable(projection: FoldId): Generation | undefined;
  /** The last boundary at or before the position, 0 when there is none. @throws GenerationGone */
  boundary(generation: Generation, position: Position): Position;
  /** The newest committed row, as JSON. @throws GenerationGone */
  json(generation: Generation, key: string): string | undefined;
  /** @throws GenerationGone */
  getAt(generation: Generation, key: string, boundary: Position): object | undefined;
  /** Rows whose key starts with the prefix, by `compareKeys`, starting after `afterKey` where one is given. @throws GenerationGone */
  rangeAt(generation: Generation, prefix: string, boundary: Position, limit?: number, afterKey?: string): Iterable<readonly [string, object]>;
}

/** Rows of one projection and one LCEP, as views read them. Rows are not to be changed in place. */
export interface ReadRows {
  /** The position these rows are known at. */
  readonly position: Position;
  get<R extends object>(key: string): Readonly<R> | undefined;
  /** Rows whose key starts with the prefix, in order of key, starting after the key `after`. */
  range<R extends object>(prefix: string, options?: { readonly limit?: number; readonly after?: string }): Iterable<readonly [string, Readonly<R>]>;
}
