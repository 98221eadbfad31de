import { describe, expect, it } from '@jest/globals';
import type { Entry } from '../../apps/web/src/answers';
import { tell } from '../../apps/web/src/words/told';

const entry = (kind: string, title: string, part: string, values: Entry['values'], others: string[] = []): Entry => ({
  kind, title, part, values, ref: 'r', on: '2014-10-14', type: null, with: others.map((name) => ({ ref: name, name })), recorded: { position: '1', at: '2014-10-14T09:00:00Z', by: 'import' }, corrections: [], withdrawn: null,
});
const told = (...of: Parameters<typeof entry>) => {
  const { title, text } = tell(entry(...of));
  return text === '' ? title : `${title} / ${text}`;
};

describe('a record in the history of an organisation is told', () => {
  it.each([
    ['by what it was in a meeting', told('meeting', 'Breakfast', 'present', { peoplePresent: 12, organisationsPresent: ['a', 'b'] }), 'Came to “Breakfast” / 12 people from 2 organisations'],
    ['as an invitation', told('meeting', 'Breakfast', 'invited', { peoplePresent: 12 }), 'Was invited to “Breakfast”'],
    ['as one that was called off', told('meeting', 'Breakfast', 'present', { cancelledOn: '2014-10-13', cancelReason: 'Snow.' }), 'Was to come to “Breakfast” / called off: Snow.'],
    ['as only proposed', told('partnership', 'Drums', 'member', { proposedOn: '2014-10-14' }, ['City Museum']), 'Proposed a partnership with City Museum / Drums'],
    ['as meant, until it was walked', told('learning-walk', 'Alder', 'host', { host: 'a', plannedOn: '2014-10-14' }), 'Was to host a learning walk'],
    ['as asked for', told('learning-session', 'Clay', 'asked for it', {}), 'Asked for “Clay”'],
    ['as an action it helps with', told('action', 'Ring round', 'helper', { dueOn: '2014-11-01' }, ['City Museum']), 'Helps with “Ring round” / Due 1 November 2014 · with City Museum'],
    ['as a booking', told('booking', 'Clay', 'booked', { people: 1 }), 'Booked 1 place for “Clay”'],
    ['as what it pays', told('budget-line', 'The coach', 'funder', { amountPence: 15_050 }), 'Pays £150.50 for “The coach”'],
    ['as what became of it', told('organisation-change', 'Alder', 'itself', { what: 'renamed', newName: 'Alder Academy', because: 'A new sign.' }), 'Has a new name: Alder Academy / A new sign.'],
    ['as what became of a partnership', told('partnership-change', 'Drums', 'member', { what: 'paused' }), 'Paused “Drums”'],
    ['by its own title where nobody has put its kind into words', told('list-entry', 'Clay', 'itself', {}, ['City Museum']), 'Clay / City Museum'],
  ])('%s', (_, said, expected) => expect(said).toBe(expected));
});
