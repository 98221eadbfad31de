import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { refuse, Refused } from '#kernel/refusal';

/** What every command of the command line shares. */
export interface Cli {
  /** The data folder. @throws WrongConfiguration */
  readonly folder: string;
  exitCode: number;
}

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** For the person: standard error. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The answer: standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value));

/** Tells how far something has come, in steps of five per cent and once each; undefined says nothing. */
export function percentTeller<P>(read: (progress: P) => { readonly what: string; readonly done: number; readonly of: number } | undefined): (progress: unknown) => void {
  let last = '';
  return (progress) => {
    const come = read(progress as P);
    if (!come) return;
    const text = `${come.what} ${Math.floor((come.done / Math.max(come.of, 1)) * 20) * 5} %`;
    if (text !== last) say(text);
    last = text;
  };
}

/** A path as the person means it: from where they stand, although npm runs every script in the project's folder. */
export const pathAt = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** What is at a path. @throws Refused where nothing is */
export function foundAt(path: string): { readonly at: string; readonly found: Stats } {
  const at = pathAt(path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) throw new Refused(refuse('not-found', 'path.unknown', `There is nothing at ${at}.`));
  return { at, found };
}
