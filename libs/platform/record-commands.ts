import type { Changes } from '#kernel/record';
import { freeText, ref, type Field } from '#kernel/fields';
import { problem, problemWithin, type Problem } from '#kernel/problem';
import { fieldsOf, Is, schemaOf } from './fields';

/** What every correction of a record says. Names for corrections come with imports, which see to it that each is used once. */
export abstract class Correct {
  @Is(ref, { says: 'The record that is corrected.' }) ref!: string;
  @Is(freeText, { says: 'Why it is corrected, for those who read the history later.' }) why!: string;
}

/** What every withdrawal of a record says. */
export abstract class Withdraw {
  @Is(ref, { says: 'The record that is withdrawn.' }) ref!: string;
  @Is(freeText, { says: 'Why it is withdrawn, for those who read the history later.' }) why!: string;
}

/** What every taking back of a correction or withdrawal says. */
export abstract class TakeBack {
  @Is(ref, { says: 'The record.' }) ref!: string;
  @Is(ref, { optional: true, says: 'The name of the correction or withdrawal that is taken back; without one, the record is brought back from its withdrawal.' })
  correction?: string;
  @Is(freeText, { says: 'Why, for those who read the history later.' }) why!: string;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- a class, whatever its constructor takes
type Class = Function;

/** The fields of a record that a correction may change: any of them but its ref; `null` empties one that may be empty. */
export function ChangesTo(record: Class): PropertyDecorator {
  return Is(changesField(record), { says: 'The fields that change, with what they say from now on; null empties one.' });
}

function changesField(record: Class): Field {
  const wrong = (value: unknown): Problem | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('changes.form', 'the fields that change');
    const fields = fieldsOf(record).filter((use) => use.property !== 'ref');
    const entries = Object.entries(value as Changes<Record<string, unknown>>);
    if (entries.length === 0) return problem('changes.none', 'at least one field that changes');
    for (const [property, changed] of entries) {
      const use = fields.find((one) => one.property === property);
      if (!use) return problem('changes.unknown', `only these fields: ${fields.map((one) => one.property).join(', ')}`);
      const inner = changed !== null ? use.field.check(changed) : use.optional ? undefined : problem('changes.empty', 'a value, since it may not be empty');
      if (inner) return problemWithin(property, changed, inner);
    }
    return undefined;
  };
  return {
    read: () => problem('changes.form', 'no cell'),
    check: wrong,
    get schema() {
      const { properties } = schemaOf(record);
      const { ref: _ref, ...changeable } = properties as { ref: unknown };
      return { type: 'object', minProperties: 1, additionalProperties: false, properties: changeable };
    },
  };
}
