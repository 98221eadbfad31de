import type { Position } from '#kernel/time';
import type { FollowerStatus, Progress } from '../follower';
import type { Stopped } from '../port';

/** What the thread is asked. `call` numbers what is answered later. */
export type ToThread =
  | { readonly is: 'appended' }
  | { readonly is: 'caughtUp'; readonly call: number; readonly position: Position }
  | { readonly is: 'rebuild'; readonly call: number; readonly name: string | undefined }
  | { readonly is: 'close' };

/** Why a call failed; the classes of errors do not cross from one thread to another. */
export interface Failure {
  readonly message: string;
  readonly isFull?: boolean;
  readonly stopped?: { readonly projection: string; readonly why: Stopped };
}

/** What the thread tells. */
export type FromThread =
  | { readonly is: 'status'; readonly status: readonly FollowerStatus[]; readonly started?: boolean }
  | { readonly is: 'log'; readonly message: string }
  | { readonly is: 'progress'; readonly call: number; readonly progress: Progress }
  | { readonly is: 'done'; readonly call: number; readonly failure?: Failure };
