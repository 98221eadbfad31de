import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '#modules/headline/figures';

const camden = join(__dirname, '..', 'scenarios', 'camden-2014-15');

export const HISTORY = join(camden, 'history');
export const CORRECTIONS = join(camden, 'corrections');

interface Expected {
  readonly afterHistory: { readonly [on: string]: Figures };
  readonly afterCorrections: { readonly [on: string]: Figures };
}
/** The figures of the Camden year on several days, after its history and then after its corrections. */
export const expected = JSON.parse(readFileSync(join(camden, 'expected.json'), 'utf8')) as Expected;
