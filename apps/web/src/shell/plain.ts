import type { Json } from '../api';
import { count, day, list, position, pounds } from '../time/format';
import { codes, fields } from '../words';

/** A code of the record as people say it: `theatre-company` becomes "theatre company". */
export const plain = (code: string) => codes[code] ?? code.replaceAll('-', ' ');

export const fieldName = (field: string) => fields[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase();

export const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A value of the record as a person would write it; references become names where they are known. */
export function say(field: string, value: Json | undefined, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : list(value.map((item) => say(field, item, names)));
  if (typeof value === 'number') return /pence$/i.test(field) ? pounds(value) : count(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return Object.entries(value).map(([name, each]) => `${fieldName(name)} ${say(name, each, names)}`).join(', ');
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  const name = names.get(value);
  if (name !== undefined) return name;
  return /^[a-z]+(-[a-z]+)*$/.test(value) ? plain(value) : value;
}

/** A field and its value together: "30 young people", or "joined on 30 September 2014". */
export function sayField(field: string, value: Json | undefined, names: ReadonlyMap<string, string>): string {
  const said = say(field, value, names);
  return typeof value === 'number' && !/pence$/i.test(field) ? `${said} ${fieldName(field)}` : `${fieldName(field)}: ${said}`;
}

export const eventNumber = (digits: string) => `event ${position(digits)}`;
