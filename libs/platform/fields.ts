import { IsOptional, ValidateBy } from 'class-validator';
import type { Field } from '#kernel/fields';
import type { JsonObject } from '#kernel/json';
import { fieldFault, shown, type FieldFault } from '#kernel/refusal';

/** How a field stands in a command: the rule of its value, and how a spreadsheet and a reader of the API see it. */
export interface FieldUse {
  readonly property: string;
  readonly field: Field;
  readonly optional: boolean;
  /** Its column in an import file. */
  readonly column: string;
  readonly says: string | undefined;
}
export interface FieldOptions {
  readonly optional?: boolean;
  readonly column?: string;
  readonly says?: string;
}
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- a class, whatever its constructor takes
type Class = Function;

const uses = new Map<Class, FieldUse[]>();

/** Declares a field of a command or a query: validated by class-validator, described in OpenAPI, read from import files. */
export function Is(field: Field, { optional = false, column, says }: FieldOptions = {}): PropertyDecorator {
  return (target, key) => {
    const property = String(key);
    const snake = property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const own = uses.get(target.constructor) ?? [];
    uses.set(target.constructor, [...own, { property, field, optional, column: column ?? snake, says }]);
    if (optional) IsOptional()(target, key);
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value) => field.check(value) === undefined,
        defaultMessage: (found) => faultIn({ property, field }, found?.value).message,
      },
    })(target, key);
  };
}

/** The fields of a class and of what it extends, in the order they were declared. */
export function fieldsOf(command: Class): readonly FieldUse[] {
  const parent: unknown = Object.getPrototypeOf(command);
  return [...(typeof parent === 'function' ? fieldsOf(parent) : []), ...(uses.get(command) ?? [])];
}

/** What is wrong with a value of this field. */
export const faultIn = (use: { readonly property: string; readonly field: Field }, value: unknown): FieldFault => {
  const wrong = use.field.check(value);
  if (wrong?.within) return fieldFault(`${use.property}.${wrong.within.path}`, wrong.problem, shown(wrong.within.value), wrong.expected);
  return fieldFault(use.property, wrong?.problem ?? 'field.form', shown(value), wrong?.expected ?? 'something else');
};

/** JSON Schema of a class. */
export function schemaOf(command: Class): JsonObject {
  const fields = fieldsOf(command);
  const required = fields.filter((use) => !use.optional).map((use) => use.property);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      fields.map(({ property, field, says }) => [property, { ...field.schema, ...(says ? { description: says } : {}) }]),
    ),
  };
}
