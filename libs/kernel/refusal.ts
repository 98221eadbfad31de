import type { JsonObject } from './json';

/** The few ways to say no. One table (`libs/platform/problem-details.ts`) maps each to its HTTP status and exit code. */
export type RefusalKind = 'invalid' | 'not-found' | 'conflict' | 'stale' | 'unavailable' | 'full' | 'too-large';

/** What is wrong at one field of what was asked. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  /** Both in one sentence. */
  readonly message: string;
}

export const fieldFault = (field: string, code: string, found: string, expected: string): FieldFault => ({
  field,
  code,
  found,
  expected,
  message: `found ${found}; expected ${expected}`,
});

/** A value as it is shown in a fault: quoted, and not too long. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = Array.isArray(value) ? value.map(briefly).join(';') : typeof value === 'object' ? Object.keys(value).join(', ') : String(value);
  return `“${text.length > 80 ? `${text.slice(0, 77)}…` : text}”`;
}

/** One level is enough to recognise a value by; what is nested without end must not be walked. */
const briefly = (value: unknown): string => (typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : String(value));

/**
 * An expected no: a value, never thrown by a decider. `code` is stable and may be relied on by programs; `sentence` is for a
 * person and says what to do next. Bugs and I/O throw instead.
 */
export interface Refusal {
  readonly refused: string;
  readonly kind: RefusalKind;
  readonly sentence: string;
  readonly fields?: readonly FieldFault[];
  readonly data?: JsonObject;
}

export const refuse = (
  kind: RefusalKind,
  code: string,
  sentence: string,
  more: { fields?: readonly FieldFault[]; data?: JsonObject } = {},
): Refusal => ({ refused: code, kind, sentence, ...more });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && 'sentence' in value;

/** Carries a refusal through code that has no other way to answer (a route, a command line). */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.refused}: ${refusal.sentence}`);
    this.name = 'Refused';
  }
}

/** The value itself, or `Refused` thrown where it is a refusal: for the edges of the application. */
export function orThrow<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
