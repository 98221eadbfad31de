import { describe, expect, it } from '@jest/globals';
import { day, label, ref, wholeNumber, yesNo } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import { fieldsOf, Is, schemaOf } from './fields';

class Thing {
  @Is(ref) ref!: string;
}
class Visit extends Thing {
  @Is(day, { says: 'When it was.' }) heldOn!: PlainDate;
  @Is(wholeNumber(0, 9), { optional: true, column: 'people' }) peoplePresent?: number;
}
class LongVisit extends Visit {
  @Is(yesNo, { optional: true }) overNight?: boolean;
}
class Other extends Thing {
  @Is(label, { optional: true }) name?: string;
}

describe('the fields of a class', () => {
  it('come with those of what it extends, in the order they were declared', () => {
    const properties = [Thing, Visit, LongVisit, Other].map((shape) => fieldsOf(shape).map(({ property }) => property));
    expect(properties).toEqual([['ref'], ['ref', 'heldOn', 'peoplePresent'], ['ref', 'heldOn', 'peoplePresent', 'overNight'], ['ref', 'name']]);
  });
  it('have a column of their own, or their name in small letters', () =>
    expect(fieldsOf(LongVisit).map(({ column, optional }) => [column, optional])).toEqual([
      ['ref', false],
      ['held_on', false],
      ['people', true],
      ['over_night', true],
    ]));
  it('are none where nothing was declared', () => expect(fieldsOf(class {})).toEqual([]));
});

describe('the schema of a class', () => {
  it('describes every field, and says which must be there', () =>
    expect(schemaOf(Visit)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['ref', 'heldOn'],
      properties: {
        ref: { type: 'string', minLength: 1, maxLength: 100 },
        heldOn: { type: 'string', format: 'date', description: 'When it was.' },
        peoplePresent: { type: 'integer', minimum: 0, maximum: 9 },
      },
    }));
  it('requires nothing where nothing must be there', () => {
    class Free {
      @Is(label, { optional: true }) name?: string;
    }
    expect(schemaOf(Free)).not.toHaveProperty('required');
  });
});
