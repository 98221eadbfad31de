/** The parts of JSON Schema in which the API describes a field; `x-cites` names the kinds of record its refs are of. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  /** May be said beside any command; the page fills it in, not a person. */
  readonly 'x-beside'?: boolean;
  readonly 'x-cites'?: { readonly kinds: readonly string[]; readonly only?: string; readonly tagged?: boolean };
}

/** What a ref may be of. `tags` are beginnings of a tagged ref that are no kind of record: `round:2014-15`. */
export interface Cites { readonly kinds: readonly string[]; readonly only?: string; readonly tagged: boolean; readonly tags: readonly string[] }

/** How a field is filled in. */
export type Shape =
  | { readonly is: 'text' | 'long' | 'day' | 'clock' | 'yes-no' }
  | { readonly is: 'whole' | 'number' | 'money'; readonly least: number; readonly most: number }
  | { readonly is: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly is: 'one'; readonly cites: Cites }
  | { readonly is: 'many'; readonly cites: Cites; readonly least: number }
  | { readonly is: 'texts'; readonly least: number }
  | { readonly is: 'list'; readonly fields: readonly FormField[]; readonly least: number }
  | { readonly is: 'group'; readonly fields: readonly FormField[] };

export interface FormField { readonly name: string; readonly required: boolean; readonly shape: Shape }

/** From so many characters on a text is written over several lines. */
const LONG = 1_000;
/** How a schema asks for a time of day, where it has no format for it: `09:30`. */
const CLOCK = ':[0-5]\\d$';

function citesOf({ pattern, 'x-cites': cites }: Schema): Cites | undefined {
  if (cites === undefined) return undefined;
  const tags = /^\^\(([^)]*)\):/.exec(pattern ?? '')?.[1]?.split('|') ?? [];
  return { kinds: cites.kinds, tagged: cites.tagged === true, tags: tags.filter((tag) => !cites.kinds.includes(tag)), ...(cites.only === undefined ? {} : { only: cites.only }) };
}

/** How a field of this schema is filled in. Throws where no form knows how: the check finds it before anybody else does. */
export function shapeOf(name: string, schema: Schema): Shape {
  const cites = citesOf(schema);
  const { type, format, items, minItems: least = 0, properties } = schema;
  const [smallest, most] = [schema.minimum ?? -Infinity, schema.maximum ?? Infinity];
  switch (type) {
    case 'string':
      if (schema.enum) return { is: 'choice', options: schema.enum };
      if (format === 'date') return { is: 'day' };
      if (format === 'time' || schema.pattern?.endsWith(CLOCK) === true) return { is: 'clock' };
      if (cites) return { is: 'one', cites };
      return { is: (schema.maxLength ?? 0) > LONG ? 'long' : 'text' };
    case 'integer':
      return { is: /Pence$/.test(name) ? 'money' : 'whole', least: smallest, most };
    case 'number':
      return { is: 'number', least: smallest, most };
    case 'boolean':
      return { is: 'yes-no' };
    case 'array': {
      const ofItems = items && citesOf(items);
      const several = cites ?? ofItems;
      if (several) return { is: 'many', cites: several, least };
      if (items?.enum) return { is: 'choices', options: items.enum };
      if (items?.type === 'string') return { is: 'texts', least };
      if (items?.type === 'object') return { is: 'list', fields: fieldsOf(items), least };
      break;
    }
    case 'object':
      if (properties) return { is: 'group', fields: fieldsOf(schema) };
  }
  throw new Error(`No form knows how to fill in “${name}”: ${JSON.stringify(schema)}`);
}

/** The fields of an object that a person fills in, in the order they are declared. */
export const fieldsOf = ({ properties = {}, required = [] }: Schema): FormField[] =>
  Object.entries(properties).filter(([name, schema]) => name !== 'ref' && schema['x-beside'] !== true).map(([name, schema]) => ({ name, required: required.includes(name), shape: shapeOf(name, schema) }));
