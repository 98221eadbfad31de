import type { Position } from '#kernel/time';
import type { ProjectionStatus } from './port';

export interface FollowerStatus extends ProjectionStatus {
  /** Why rows can't be written or the log can't be read at the moment; tried again by itself. */
  readonly trouble?: string | undefined;
}

export interface Progress {
  readonly projection: string;
  readonly position: Position;
  readonly head: Position;
}

/** Keeps the rows of all projections up with the log: among the commands (`ProjectionRunner`), or in a thread of its own (`FollowerThread`). */
export interface Follower {
  /** As last known here: rows are never behind what this says. */
  status(): readonly FollowerStatus[];
  /**
   * Resolves when the rows of all projections hold everything up to the position, or stand still before it. Rejects when the
   * signal is aborted, the follower ends, or the rows can't be written or the log can't be read at the moment.
   */
  caughtUp(position: Position, options?: { readonly signal?: AbortSignal }): Promise<void>;
  /**
   * Folds the log anew beside the rows that are served, which stay up to date meanwhile, and swaps the new ones in.
   * Resolves when that is done. Joins a rebuild that is under way. Rejects with ProjectionStopped, and leaves the rows as
   * they were, when an event can't be folded, and with StorageFull when there is no room for both.
   */
  rebuild(name?: string, onProgress?: (progress: Progress) => void): Promise<void>;
  /** Ends after the batch in hand. */
  close(): Promise<void>;
}
