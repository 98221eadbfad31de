import { StorageFull, StoreUnusable } from '#event-store/port';
import { isRefusal, refuse, Refused, type FieldFault, type Refusal, type RefusalKind } from '#kernel/refusal';
import { UnknownEvent } from '#kernel/catalogue';
import { ProjectionStopped, RowsBehind } from '#read-models/as-known';

/** The one table of how a no is said over HTTP. */
export const STATUS: { readonly [K in RefusalKind]: number } = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  unavailable: 503,
  full: 503,
  'too-large': 413,
};

/** RFC 9457, with a stable code and the fields at fault. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  readonly data?: object;
}

const TITLES: { readonly [status: number]: string } = {
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Something needs a change',
  503: 'Not possible at the moment',
};

export function problemOf({ refused, kind, sentence, fields, data }: Refusal): ProblemDetails {
  const status = STATUS[kind];
  return {
    type: `urn:throughline:${refused}`,
    title: TITLES[status] ?? 'Refused',
    status,
    code: refused,
    detail: sentence,
    ...(fields ? { errors: fields.map(({ field, code, message, found, expected }) => ({ field, code, message, found, expected })) } : {}),
    ...(data ? { data } : {}),
  };
}

/** The refusal an error stands for, or undefined where it is a bug or an accident. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return error;
  if (error instanceof Refused) return error.refusal;
  if (error instanceof StorageFull)
    return refuse('full', 'storage.full', 'There is no room left on the disk. Nothing was recorded; make room and send it again.');
  if (error instanceof StoreUnusable) return refuse('unavailable', 'store.unusable', error.message);
  if (error instanceof ProjectionStopped) return stopped(error);
  if (error instanceof RowsBehind) return refuse('unavailable', 'view.behind', `The figures are being made anew from the record; please ask again in a moment. ${error.message}`);
  if (error instanceof UnknownEvent) return refuse('unavailable', 'log.unknown-event', error.message);
  return undefined;
}

const stopped = ({ projection, stopped: { position, type, reason } }: ProjectionStopped): Refusal =>
  refuse(
    'unavailable',
    'projection.stopped',
    `The view “${projection}” stopped at event ${position} (${type}): ${reason} You can look at it as known at ${position - 1}; the log itself is whole.`,
    { data: { projection, position, type, reason } },
  );
