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
