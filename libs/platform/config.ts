import { resolve } from 'node:path';
import { wholeNumber, label } from '#kernel/fields';
import { isRefusal } from '#kernel/refusal';
import { Is } from './fields';
import { validated } from './validate';

class Variables {
  @Is(label, { optional: true, says: 'The data folder; “data” in the project where absent.' }) THROUGHLINE_DATA?: string;
  @Is(wholeNumber(0, 65_535), { optional: true, says: 'The port; where absent 3000, or the next one that is free.' }) PORT?: number;
}

export interface Config {
  readonly folder: string;
  /** Undefined: 3000 or the next free one. */
  readonly port: number | undefined;
}

/** A variable of the environment that can't be used; the message names it. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}

/** Reads the configuration. Unknown variables that begin with THROUGHLINE_ are wrong: they are most likely misspelt. */
export function readConfig(environment: NodeJS.ProcessEnv, root: string): Config {
  const ours = Object.entries(environment).filter(([name, value]) => (name === 'PORT' || name.startsWith('THROUGHLINE_')) && value !== '');
  const values = ours.map(([name, value]) => [name, name === 'PORT' && /^\d+$/.test(value ?? '') ? Number(value) : value]);
  const read = validated(Variables, Object.fromEntries(values));
  if (isRefusal(read))
    throw new WrongConfiguration((read.fields ?? []).map(({ field, message }) => `The variable ${field} can’t be used: ${message}.`).join('\n'));
  return { folder: resolve(root, read.THROUGHLINE_DATA ?? 'data'), port: read.PORT };
}
