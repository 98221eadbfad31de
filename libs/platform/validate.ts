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
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const instance: T = Object.assign(new shape(), Object.fromEntries(given));
  const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (faults.length === 0) return instance;
  const known = fieldsOf(shape);
  const fields = faults.map(({ property, value }) => {
    const use = known.find((one) => one.property === property);
    return use ? faultIn(use, value) : fieldFault(property, 'field.unknown', 'a field that is not known', `one of ${known.map((one) => one.property).join(', ')}`);
  });
  return refuse('invalid', 'request.invalid', sentence(fields), { fields });
}

const sentence = (fields: readonly FieldFault[]): string =>
  fields.length === 1 ? `${fields[0]!.field}: ${fields[0]!.message}.` : `${fields.length} fields need a change.`;
