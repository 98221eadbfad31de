import type { Field } from '#kernel/fields';
import { saysTheSame } from '#kernel/json';
import { poundsOf, type Pence } from '#kernel/pence';
import type { WrittenColumn } from '#spreadsheets/cells';

/** A field of money reads pounds as pence, whoever declared it. */
const isMoney = (field: Field): boolean => field.read('1.50') === 150;

/** How the cells of a field are written in a workbook. */
export function cellKind(field: Field): WrittenColumn['kind'] {
  if (isMoney(field)) return 'pounds';
  if (field.schema['format'] === 'date') return 'day';
  return field.schema['type'] === 'integer' || field.schema['type'] === 'number' ? 'number' : 'text';
}

/** The text of a value as an import file has it, empty where there is none. */
export function written(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(';');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return isMoney(field) ? poundsOf(value as Pence) : String(value);
  return String(value).trim();
}

/** Whether an import reads from this text what was written: a `;` within an item of a list, say, would divide it. */
export const readsBack = (field: Field, text: string, value: unknown): boolean =>
  text === '' ? value === undefined || value === null : saysTheSame(field.read(text), typeof value === 'string' ? value.trim() : value);
