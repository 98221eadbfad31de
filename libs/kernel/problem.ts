/**
 * What is wrong with one value, said so that a person can mend it. `code` is stable; `expected` completes the sentence
 * “found …, expected …”.
 */
export interface Problem {
  readonly problem: string;
  readonly expected: string;
  /** Where inside the value it stands, and what was found there: `youngPeople`, `agenda.0.title`. */
  readonly within?: { readonly path: string; readonly value: unknown };
}

export const problem = (code: string, expected: string): Problem => ({ problem: code, expected });

/** The same problem, seen from the value around it. */
export const problemWithin = (path: string, value: unknown, inner: Problem): Problem => ({
  ...inner,
  within: inner.within ? { ...inner.within, path: `${path}.${inner.within.path}` } : { path, value },
});

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value && 'expected' in value;
