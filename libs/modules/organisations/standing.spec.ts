import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import type { OrganisationChange } from './events';
import { standingOf } from './standing';

const change = (what: OrganisationChange['what'], on: string, successor?: string): OrganisationChange => ({ organisation: 'o-1', what, happenedOn: day(on), ...(successor && { successor }) });
const on = (when: string, ...changes: OrganisationChange[]) => standingOf(changes, day(when));

describe('where an organisation stands', () => {
  const life = [change('left', '2014-02-01'), change('rejoined', '2014-03-01'), change('renamed', '2014-03-15'), change('closed', '2014-04-01', 'o-2')];
  it.each([
    ['2014-01-31', 'member', null, null],
    ['2014-02-01', 'left', '2014-02-01', null],
    ['2014-03-31', 'member', '2014-03-01', null],
    ['2014-04-01', 'closed', '2014-04-01', 'o-2'],
  ])('on %s is: %s', (when, state, since, successor) => expect(on(when, ...life)).toEqual({ state, since, successor, notes: [] }));
  it('is what was said last, and what contradicts itself is noted', () => {
    expect(on('2015-01-01', change('closed', '2014-02-01'), change('left', '2014-03-01'))).toMatchObject({ state: 'left', notes: ['It left without being a member on 2014-03-01.'] });
    expect(on('2015-01-01', change('rejoined', '2014-02-01'))).toMatchObject({ state: 'member', notes: ['It rejoined without having left on 2014-02-01.'] });
    expect(on('2014-02-15', change('closed', '2014-02-01'), change('left', '2014-03-01')).notes).toEqual([]);
  });
});
