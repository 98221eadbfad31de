import { describe, expect, it } from '@jest/globals';
import { day, label, listOf, ref, wholeNumber } from '#kernel/fields';
import type { PlainDate } from '#kernel/plain-date';
import type { Changes } from '#kernel/record';
import { isRefusal, type Refusal } from '#kernel/refusal';
import { Is } from './fields';
import { ChangesTo, Correct } from './record-commands';
import { validated } from './validate';

class RecordVisit {
  @Is(ref) ref!: string;
  @Is(day) heldOn!: PlainDate;
  @Is(wholeNumber(0, 9), { optional: true }) people?: number;
  @Is(listOf(ref), { optional: true }) guests?: string[];
  @Is(label, { optional: true }) place?: string;
}
class CorrectVisit extends Correct {
  @ChangesTo(RecordVisit) changes!: Changes<Omit<RecordVisit, 'ref'>>;
}
const right = { ref: 'v-1', heldOn: '2014-10-14' };
const faults = (values: unknown, shape: new () => object = RecordVisit) => {
  const answer = validated(shape, values);
  return isRefusal(answer) ? answer.fields?.map(({ field, code }) => `${field} ${code}`) : answer;
};

describe('values that are what is asked for', () => {
  it('become an instance of the class', () => {
    const visit = validated(RecordVisit, { ...right, guests: ['a', 'b'], people: 0 });
    expect(visit).toBeInstanceOf(RecordVisit);
    expect(visit).toEqual({ ...right, guests: ['a', 'b'], people: 0 });
  });
  it('may leave out what is optional, also with null', () => expect(validated(RecordVisit, { ...right, people: null, place: undefined })).toEqual(right));
});

describe('values that are not', () => {
  it('are refused with every field at fault', () => {
    const answer = validated(RecordVisit, { heldOn: '2014-02-30', people: '7', guests: ['a', 'a'] }) as Refusal;
    expect(answer).toMatchObject({ refused: 'request.invalid', kind: 'invalid', sentence: '4 fields need a change.' });
    expect(faults({ heldOn: '2014-02-30', people: '7', guests: ['a', 'a'] })?.toString().split(',').sort()).toEqual([
      'guests list.twice',
      'heldOn date.impossible',
      'people number.form',
      'ref text.empty',
    ]);
  });
  it('are told in one sentence where one is at fault', () =>
    expect(validated(RecordVisit, { ...right, people: 10 })).toMatchObject({ sentence: 'people: found “10”; expected a whole number from 0 to 9.' }));
  it('may have no field that nobody knows', () => {
    expect(faults({ ...right, colour: 'red' })).toEqual(['colour field.unknown']);
    expect(faults({ ...right, constructor: 'x' })).toEqual(['constructor field.unknown']);
    expect(faults(JSON.parse('{"ref":"v-1","heldOn":7,"__proto__":{}}'))).toEqual(['heldOn date.form', '__proto__ field.unknown']);
  });
  it.each([null, undefined, 'text', 7, [], [right]])('are not %j, which is no object', (values) =>
    expect(validated(RecordVisit, values)).toMatchObject({ refused: 'request.form' }));
});

describe('the changes of a correction', () => {
  const correction = (changes: unknown) => faults({ ref: 'v-1', why: 'It was misread.', changes }, CorrectVisit);
  it('may be any fields of the record, and null for what may be empty', () =>
    expect(correction({ heldOn: '2014-10-15', people: null })).toEqual({ ref: 'v-1', why: 'It was misread.', changes: { heldOn: '2014-10-15', people: null } }));
  it.each([
    [{}, 'changes.none'],
    [[], 'changes.form'],
    ['people', 'changes.form'],
    [{ ref: 'v-2' }, 'changes.unknown'],
    [{ colour: 'red' }, 'changes.unknown'],
  ])('are not %j', (changes, code) => expect(correction(changes)).toEqual([`changes ${code}`]));
  it.each([
    [{ heldOn: null }, 'changes.heldOn changes.empty'],
    [{ people: 10 }, 'changes.people number.range'],
    [{ place: 'Here', people: 'x' }, 'changes.people number.form'],
  ])('are at fault at their own field: %j', (changes, fault) => expect(correction(changes)).toEqual([fault]));
  it('need a reason', () => expect(faults({ ref: 'v-1', changes: { people: 1 } }, CorrectVisit)).toEqual(['why text.empty']));
});
