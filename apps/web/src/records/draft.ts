import type { Json } from '../answers';
import { formWords } from '../words/forms';
import type { FormField, Shape } from './shape';

/** What stands in a form while one writes: texts as typed, right or wrong, so that nothing is lost on the way. */
export type DraftValue = string | readonly string[] | Draft | readonly Draft[];
export interface Draft { readonly [field: string]: DraftValue }
type Values = { readonly [field: string]: Json };

/** Something wrong at a field: `agenda.0.title`. */
export interface Fault { readonly path: string; readonly message: string }

const pounds = (pence: number) => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2));
const isValues = (value: Json | undefined): value is { [field: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

function draftOf(shape: Shape, value: Json | undefined): DraftValue {
  switch (shape.is) {
    case 'group':
      return toDraft(shape.fields, isValues(value) ? value : {});
    case 'list':
      return Array.isArray(value) ? value.map((item) => toDraft(shape.fields, isValues(item) ? item : {})) : [];
    case 'many': case 'texts': case 'choices':
      return Array.isArray(value) ? value.map(String) : [];
    case 'money':
      return typeof value === 'number' ? pounds(value) : '';
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : '';
    default:
      return value === null || value === undefined ? '' : String(value);
  }
}

/** The draft of a record that says this; of nothing, an empty one. */
export const toDraft = (fields: readonly FormField[], values: Values = {}): Draft =>
  Object.fromEntries(fields.map(({ name, shape }) => [name, draftOf(shape, values[name])]));

/** Pounds as people write them, in whole pence; undefined where they can’t be read. */
export function penceIn(text: string): number | undefined {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found?.[1] === undefined ? undefined : Number(found[1].replaceAll(',', '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

const numberIn = (text: string, decimals: boolean): number | undefined =>
  (decimals ? /^-?\d+(\.\d+)?$/ : /^-?(\d{1,3}(,\d{3})+|\d+)$/).test(text.trim()) ? Number(text.trim().replaceAll(',', '')) : undefined;

interface Read { readonly value?: Json; readonly faults?: readonly Fault[] }
const wrong = (path: string, message: string): Read => ({ faults: [{ path, message }] });

function read(path: string, shape: Shape, draft: DraftValue): Read {
  if (typeof draft === 'string') {
    const text = draft.trim();
    if (text === '') return {};
    switch (shape.is) {
      case 'whole': case 'number': {
        const value = numberIn(text, shape.is === 'number');
        if (value === undefined) return wrong(path, shape.is === 'number' ? formWords.number(text) : formWords.whole(text));
        return value < shape.least || value > shape.most ? wrong(path, formWords.range(text, shape.least, shape.most)) : { value };
      }
      case 'money': {
        const value = penceIn(text);
        return value === undefined ? wrong(path, formWords.money(text)) : { value };
      }
      case 'yes-no':
        return { value: text === 'yes' };
      default:
        return { value: shape.is === 'long' ? draft : text };
    }
  }
  if (shape.is === 'group') return isEmpty(draft) ? {} : said(fromDraft(shape.fields, draft as Draft, `${path}.`));
  if (shape.is === 'list') {
    const items = (draft as readonly Draft[]).map((item, index) => fromDraft(shape.fields, item, `${path}.${index}.`));
    return items.length === 0 ? {} : { value: items.map((item) => item.values), faults: items.flatMap((item) => item.faults) };
  }
  const several = draft as readonly string[];
  if (several.length === 0) return {};
  return 'least' in shape && several.length < shape.least ? wrong(path, formWords.atLeast(shape.least)) : { value: [...several] };
}
const said = ({ values, faults }: { values: { [field: string]: Json }; faults: readonly Fault[] }): Read => ({ value: values, faults });

const isEmpty = (draft: DraftValue): boolean => (typeof draft === 'string' ? draft.trim() === '' : Object.values(draft).every((part: DraftValue) => isEmpty(part)));

/** A draft that names a record already, in every field that names one of its kind: recording what belongs to it. */
export const draftAbout = (fields: readonly FormField[], kind: string, ref: string): Draft => ({
  ...toDraft(fields),
  ...Object.fromEntries(namingOne(fields, kind).map(({ name, tagged }) => [name, tagged ? `${kind}:${ref}` : ref])),
});

/** The required fields that name one record of this kind: what has such a field belongs to it. */
export const namingOne = (fields: readonly FormField[], kind: string): { name: string; tagged: boolean }[] =>
  fields.flatMap(({ name, required, shape }) => (required && shape.is === 'one' && shape.cites.kinds.includes(kind) ? [{ name, tagged: shape.cites.tagged }] : []));

/** What the draft says, and what is wrong with it; a field that says nothing is left out. */
export function fromDraft(fields: readonly FormField[], draft: Draft, within = ''): { values: { [field: string]: Json }; faults: Fault[] } {
  const values: { [field: string]: Json } = {};
  const faults: Fault[] = [];
  for (const { name, required, shape } of fields) {
    const { value, faults: found = [] } = read(`${within}${name}`, shape, draft[name] ?? draftOf(shape, undefined));
    faults.push(...found);
    if (value !== undefined) values[name] = value;
    else if (required && found.length === 0) faults.push({ path: `${within}${name}`, message: formWords.missing[shape.is] ?? formWords.missing.other });
  }
  return { values, faults };
}

export const sameDraft = (one: DraftValue | undefined, other: DraftValue | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields whose draft is another than it was. */
export const changedFields = (fields: readonly FormField[], before: Draft, now: Draft): FormField[] => fields.filter(({ name }) => !sameDraft(before[name], now[name]));
