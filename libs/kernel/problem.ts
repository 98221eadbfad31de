/**
 * What is wrong with one value, said so that a person can mend it. `code` is stable; `expected` completes the sentence
 * “found …, expected …”.
 */
export interface Problem {
  readonly problem: string;
  readonly expected: string;
}

export const problem = (code: string, expected: string): Problem => ({ problem: code, expected });

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value && 'expected' in value;
