import type { Json } from '../answers';
import { toDraft, type Draft } from './draft';
import type { FormField } from './shape';

type Values = { readonly [field: string]: Json };

/** What a form begins with, as its address carries it. */
export const writeFill = (values: Values): string => JSON.stringify(values);

/** The other way round; an address that somebody broke fills nothing in. */
export function readFill(text: string | undefined): Values {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Values) : {};
  } catch {
    return {};
  }
}

/** A draft with these values written over what stands in it; the other fields stay. */
export function filled(fields: readonly FormField[], draft: Draft, values: Values): Draft {
  const said = toDraft(fields, values);
  return { ...draft, ...Object.fromEntries(Object.entries(said).filter(([name]) => values[name] !== undefined)) };
}
