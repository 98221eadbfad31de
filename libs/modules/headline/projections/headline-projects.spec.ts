import { describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { attendances, came, delivered, figuresAfter, held, member, organisations, participations, projects, sessions, took } from '../testing/headline-facts';
import type { HeadlineEvent } from './headline';

const drums = projects.recorded('d-1', delivered('2014-06-30'));
const dance = projects.recorded('d-2', delivered());
const inDrums = [
  participations.recorded('y-1', took('d-1', '2014-06-10', 1)),
  participations.recorded('y-2', took('d-1', '2014-06-11', 20)),
  participations.recorded('y-3', took('d-1', '2014-06-12', 300)),
];
const young = (...facts: readonly HeadlineEvent[]) => figuresAfter(...facts)('2030-01-01').youngPeople ?? 0;

describe('a project that was withdrawn', () => {
  it('takes all its young people out', () => {
    expect(young(drums, dance, ...inDrums)).toBe(321);
    expect(young(drums, dance, ...inDrums, projects.withdrawn('d-1'))).toBe(0);
  });
  it('brings them back when it is reinstated, but not who was withdrawn meanwhile', () => {
    const gone = [drums, ...inDrums, projects.withdrawn('d-1', { correction: 'x' }), participations.withdrawn('y-2')];
    expect(young(...gone, projects.reinstated('d-1', 'x'))).toBe(301);
  });
  it('has a ref that a later import uses again: its old participation stays out until it is recorded again', () => {
    const taken = { withImport: 'import-1' };
    const gone = [drums, ...inDrums, ...['y-1', 'y-2', 'y-3'].map((ref) => participations.withdrawn(ref, taken)), projects.withdrawn('d-1', taken)];
    const again = [...gone, projects.recorded('d-1', delivered('2015-02-02'))];
    expect(figuresAfter(...again)('2030-01-01')).toEqual({ projectsDelivered: 1 });
    const counted = [...again, participations.recorded('y-2', took('d-1', '2015-01-01', 5))];
    expect(young(...counted)).toBe(5);
    expect(young(...counted, projects.withdrawn('d-1'))).toBe(0);
  });
});

describe('young people who are moved to another project', () => {
  // Wherever it stands in the list of its project: first, between others, last.
  for (const [ref, people] of [['y-1', 1], ['y-2', 20], ['y-3', 300]] as const) {
    const moved = [drums, dance, ...inDrums, participations.corrected(ref, { project: 'd-2' })];
    it(`go with their new one and stay without their old one: ${ref}`, () => {
      expect(young(...moved)).toBe(321);
      expect(young(...moved, projects.withdrawn('d-1'))).toBe(people);
      expect(young(...moved, projects.withdrawn('d-2'))).toBe(321 - people);
      expect(young(...moved, projects.withdrawn('d-1'), projects.withdrawn('d-2'))).toBe(0);
    });
    it(`can go there and back: ${ref}`, () => {
      const back = [...moved, participations.corrected(ref, { project: 'd-1' })];
      expect(young(...back, projects.withdrawn('d-2'))).toBe(321);
      expect(young(...back, projects.withdrawn('d-1'))).toBe(0);
    });
  }
});

describe('a learning session that was withdrawn', () => {
  const school = organisations.recorded('s-1', member('school'));
  const spring = sessions.recorded('l-1', held('cpd', '2014-04-04'));
  const autumn = sessions.recorded('l-2', held('cpd', '2014-10-10'));
  const there = [attendances.recorded('a-1', came('l-1', 's-1', 3)), attendances.recorded('a-2', came('l-1', 's-1', 40)), attendances.recorded('a-3', came('l-2', 's-1', 500))];
  const teachers = (...facts: readonly HeadlineEvent[]) => figuresAfter(school, spring, autumn, ...there, ...facts)('2030-01-01').teachersInCpd ?? 0;

  it('takes its attendance out, also what was moved into it', () => {
    expect(teachers()).toBe(543);
    expect(teachers(sessions.withdrawn('l-1'))).toBe(500);
    const moved = attendances.corrected('a-1', { session: 'l-2' });
    expect(teachers(moved, sessions.withdrawn('l-1'))).toBe(503);
    expect(teachers(moved, sessions.withdrawn('l-2'))).toBe(40);
  });
  it('moves with its day', () => {
    const figures = figuresAfter(school, spring, ...there.slice(0, 2), sessions.corrected('l-1', { heldOn: day('2015-01-01') }));
    expect([figures('2014-12-31'), figures('2015-01-01')]).toEqual([{ schools: 1 }, { schools: 1, teachersInCpd: 43 }]);
  });
  it('whose organisation was withdrawn too comes back only with both', () => {
    const gone = [organisations.withdrawn('s-1', { correction: 'x' }), sessions.withdrawn('l-1', { correction: 'y' })];
    expect(teachers(...gone, organisations.reinstated('s-1', 'x'))).toBe(500);
    expect(teachers(...gone, sessions.reinstated('l-1', 'y'))).toBe(0);
    expect(teachers(...gone, sessions.reinstated('l-1', 'y'), organisations.reinstated('s-1', 'x'))).toBe(543);
  });
});
