import type { Json } from '../answers';
import { count, day, list, pounds } from '../time/format';
import { codes, commands, fields, hints, kinds, otherKinds, plainWords, type KindWords } from '../words/records';

const CODE = /^[a-z]+(-[a-z0-9]+)*$/;

/** A code of the record as people say it: `theatre-company` becomes "theatre company". What somebody wrote in words of their own stays as it is. */
export const plain = (code: string): string => (Object.hasOwn(codes, code) ? codes[code]! : CODE.test(code) ? code.replaceAll('-', ' ') : code);

/** What a kind of record is called; one without words is called by its own name. */
export function kindWords(kind: string): KindWords {
  const one = otherKinds[kind] ?? capital(plain(kind));
  return kinds[kind] ?? { one, many: one, a: plain(kind), teach: '' };
}

/** What a record is called on a page of its own. */
export const recordTitle = (kind: string, title: string) => capital(kinds[kind]?.of?.(title) ?? title);

/** Every kind with its name, records first. */
export const kindNames = (): [string, string][] => [...Object.entries(kinds).map(([kind, said]): [string, string] => [kind, said.one]), ...Object.entries(otherKinds)];

/** The name of a field within a sentence, of this kind or of any. */
export const fieldName = (field: string, kind?: string) => fields[`${kind}.${field}`] ?? fields[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase();

/** One of the several small things a field holds: of the agenda, an item. */
export const itemName = (field: string, kind?: string) => fields[`${kind}.${field}.item`] ?? fields[`${field}.item`] ?? fieldName(field, kind);

/** What the button of a command says. */
export const commandName = (command: string) => commands[command] ?? capital(plain(command));

export const fieldLabel = (field: string, kind?: string) => capital(fieldName(field, kind));

export const fieldHint = (field: string, kind?: string): string | undefined => hints[`${kind}.${field}`] ?? hints[field];

export const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A value of the record as a person would write it; references become names where they are known. */
export function say(field: string, value: Json | undefined, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined || value === '') return plainWords.nothing;
  if (Array.isArray(value)) return value.length === 0 ? plainWords.nothing : list(value.map((item) => say(field, item, names)));
  if (typeof value === 'number') return /pence$/i.test(field) ? pounds(value) : count(value);
  if (typeof value === 'boolean') return value ? plainWords.yes : plainWords.no;
  if (typeof value === 'object') return Object.entries(value).map(([name, each]) => `${fieldName(name)} ${say(name, each, names)}`).join(', ');
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  const name = names.get(value);
  if (name !== undefined) return name;
  return plain(value);
}

/** A field and its value together: "30 young people", or "joined on 30 September 2014". */
export function sayField(field: string, value: Json | undefined, names: ReadonlyMap<string, string>): string {
  const said = say(field, value, names);
  return typeof value === 'number' && !/pence$/i.test(field) ? `${said} ${fieldName(field)}` : `${fieldName(field)}: ${said}`;
}
