import { describe, expect, it } from '@jest/globals';
import { split } from './commands.controller';

describe('the body of a command', () => {
  it('holds its fields and what is said beside it', () =>
    expect(split({ ref: 'a', title: 'b', reason: 'c', expectedRevision: 1 }, ['ref', 'title'])).toEqual({ fields: { ref: 'a', title: 'b' }, envelope: { reason: 'c', expectedRevision: 1 } }));
  it('gives the command a field of its own that has the name of one beside it', () =>
    expect(split({ ref: 'a', reason: 'It moved.', onBehalfOf: 'b' }, ['ref', 'reason'])).toEqual({ fields: { ref: 'a', reason: 'It moved.' }, envelope: { onBehalfOf: 'b' } }));
  it('keeps what nobody knows among the fields, where it is refused', () => expect(split({ colour: 'red' }, ['ref']).fields).toEqual({ colour: 'red' }));
});
