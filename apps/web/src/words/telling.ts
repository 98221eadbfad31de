import type { Entry, Json } from '../answers';
import { plain } from '../shell/plain';
import { list, pounds } from '../time/format';

type Values = Entry['values'];

/** A record as one would tell it: what happened, then the rest. */
export interface Said { readonly title: string; readonly text: string }

export const text = (values: Values, name: string) => (typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined);
export const number = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : undefined);
export const items = (values: Values, name: string): string[] => {
  const value: Json | undefined = values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};
export const money = (values: Values, name: string) => {
  const pence = number(values, `${name}Pence`);
  return pence === undefined ? undefined : pounds(pence);
};
export const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').join(' · ');
export const quoted = (title: string | null) => (title === null || title === '' ? '' : `“${title}”`);
export const starting = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
/** Everybody else who was in it. */
export const others = (entry: Entry) => list(entry.with.map((each) => each.name));
/** A kind that nobody has put into words yet: by its own title. */
export const asItStands = (entry: Entry): Said => ({ title: entry.title ?? starting(plain(entry.kind)), text: others(entry) });
