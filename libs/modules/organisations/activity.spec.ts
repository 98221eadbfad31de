import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#kernel/event';
import { day } from '#kernel/plain-date';
import type { RecordKind } from '#kernel/record-kind';
import { recordedIn } from '#kernel/testing/projection-spec';
import { factsOf } from '#kernel/testing/record-facts';
import { action } from '../meetings/actions/events';
import { agendaItem } from '../meetings/agenda/events';
import { meeting } from '../meetings/events';
import { checkIn } from '../partnerships/events';
import { organisation } from './events';
import { Activity } from './activity';

const kinds = new Map([organisation, meeting, agendaItem, action, checkIn].map((kind) => [kind.kind as string, kind as unknown as RecordKind]));
const [organisations, meetings, items, actions, checkIns] = [factsOf(organisation), factsOf(meeting), factsOf(agendaItem), factsOf(action), factsOf(checkIn)];

/** The last day of an organisation (or of what `kind` says) as known at each position of a log of these facts, from the first. */
function lastDays(facts: readonly DomainEvent[], { on = '2015-12-31', kind = 'organisation', ref = 'o-1' } = {}): (string | null)[] {
  const activity = new Activity(kinds);
  for (const event of recordedIn('camden', facts)) activity.fold(event);
  return facts.map((_, index) => activity.last(kind, ref, { on: day(on), position: index + 1 }));
}
const held = (ref: string, heldOn: string, present: string[]) => meetings.recorded(ref, { type: 'other', title: 'M', heldOn: day(heldOn), organisationsPresent: present });
const alder = organisations.recorded('o-1', { name: 'Alder', kind: 'school', joinedOn: day('2014-01-10') });

describe('the last day on which an organisation was in anything', () => {
  it('is that of the newest record that names it, or its own', () =>
    expect(lastDays([alder, held('m-1', '2014-05-05', ['o-1']), held('m-2', '2014-03-03', ['o-1']), held('m-3', '2015-01-01', ['o-2'])])).toEqual(['2014-01-10', '2014-05-05', '2014-05-05', '2014-05-05']));
  it('is looked for up to a day', () => {
    const facts = [alder, held('m-1', '2014-05-05', ['o-1']), held('m-2', '2014-03-03', ['o-1'])];
    const onDays = ['2014-01-09', '2014-01-10', '2014-03-03', '2014-05-04', '2014-05-05'].map((on) => lastDays(facts, { on }).at(-1));
    expect(onDays).toEqual([null, '2014-01-10', '2014-03-03', '2014-03-03', '2014-05-05']);
  });
  it('follows corrections, withdrawals and what is brought back, and stays known as it was', () => {
    const facts = [
      held('m-1', '2014-05-05', ['o-1']),
      meetings.corrected('m-1', { heldOn: day('2014-06-06') }),
      meetings.corrected('m-1', { organisationsPresent: [] }),
      meetings.corrected('m-1', { organisationsPresent: ['o-1', 'o-2'] }),
      meetings.withdrawn('m-1'),
      meetings.reinstated('m-1'),
      meetings.corrected('m-1', { title: 'N' }),
      meetings.withdrawn('m-1', { withImport: 'i-1' }),
      held('m-1', '2014-04-04', ['o-1']),
    ];
    expect(lastDays(facts)).toEqual(['2014-05-05', '2014-06-06', null, '2014-06-06', null, '2014-06-06', '2014-06-06', null, '2014-04-04']);
  });
  it('is the day of what a record is part of, through all parts, and moves with it', () => {
    const facts = [
      held('m-1', '2014-05-05', ['o-2']),
      items.recorded('i-1', { meeting: 'm-1', order: 1, title: 'I' }),
      actions.recorded('a-1', { title: 'A', agendaItem: 'i-1', owner: 'o-1' }),
      meetings.corrected('m-1', { heldOn: day('2014-07-07') }),
      meetings.withdrawn('m-1'),
      actions.corrected('a-1', { agreedOn: day('2014-06-01') }),
      meetings.corrected('m-1', { heldOn: day('2014-08-08') }),
      actions.corrected('a-1', { agreedOn: null }),
    ];
    expect(lastDays(facts)).toEqual([null, null, '2014-05-05', '2014-07-07', '2014-07-07', '2014-06-01', '2014-06-01', '2014-08-08']);
  });
  it('is found also where the whole becomes known after its part', () =>
    expect(lastDays([items.recorded('i-1', { meeting: 'm-1', order: 1, title: 'I', ledBy: 'o-1' }), held('m-1', '2014-05-05', ['o-2'])])).toEqual([null, '2014-05-05']));
});

describe('the last day in a partnership', () => {
  it('is that of what names it', () =>
    expect(lastDays([checkIns.recorded('c-1', { partnership: 'p-1', askedOn: day('2014-05-05'), going: 4 })], { kind: 'partnership', ref: 'p-1' })).toEqual(['2014-05-05']));
});
