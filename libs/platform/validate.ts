import { validateSync } from 'class-validator';
import { fieldFault, refuse, type FieldFault, type Refusal } from '#kernel/refusal';
import { faultIn, fieldsOf } from './fields';

/**
 * An instance of the class with these values, if they are what it asks for; otherwise a refusal that names every field at
 * fault. Unknown fields are faults. `null` means the same as leaving the field out.
 */
export function validated<T extends object>(shape: new () => T, values: unknown): T | Refusal {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return refuse('invalid', 'request.form', 'Send the fields as one JSON object.');
  const known = new Map(fieldsOf(shape).map((use) => [use.property, use]));
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  // Only what is known is taken over: a field called `__proto__` or `constructor` would take the instance its class and its rules.
  const instance: T = Object.assign(new shape(), Object.fromEntries(given.filter(([name]) => known.has(name))));
  const wrong = validateSync(instance, { forbidUnknownValues: false }).map(({ property, value }) => faultIn(known.get(property)!, value));
  const fields = [...wrong, ...given.flatMap(([name]) => (known.has(name) ? [] : unknownField(name, known.keys())))];
  return fields.length === 0 ? instance : refuse('invalid', 'request.invalid', sentence(fields), { fields });
}

const unknownField = (name: string, known: Iterable<string>): FieldFault =>
  fieldFault(name, 'field.unknown', 'a field that is not known', `one of ${[...known].join(', ')}`);

const sentence = (fields: readonly FieldFault[]): string =>
  fields.length === 1 ? `${fields[0]!.field}: ${fields[0]!.message}.` : `${fields.length} fields need a change.`;
