import { describe, expect, it } from '@jest/globals';
import { EventCatalogue, UnknownEvent } from './catalogue';

const grown = new EventCatalogue({
  'walk.recorded': {
    version: 3,
    upcast: {
      1: ({ school, ...others }) => ({ ...others, host: school }),
      2: ({ host, ...others }) => ({ ...others, hosts: [host ?? null] }),
    },
  },
  'walk.withdrawn': { version: 1 },
});

describe('the catalogue of events', () => {
  it('brings data of every older version to the newest, step by step', () => {
    expect(grown.upcast('walk.recorded', 1, { ref: 'walk-1', school: 'a' })).toEqual({ ref: 'walk-1', hosts: ['a'] });
    expect(grown.upcast('walk.recorded', 2, { ref: 'walk-1', host: 'a' })).toEqual({ ref: 'walk-1', hosts: ['a'] });
  });
  it('leaves the newest version as it is', () => {
    const data = { ref: 'walk-1', hosts: ['a'] };
    expect(grown.upcast('walk.recorded', 3, data)).toBe(data);
  });
  it('changes nothing in what is stored', () => {
    const stored = Object.freeze({ ref: 'walk-1', school: 'a' });
    grown.upcast('walk.recorded', 1, stored);
    expect(stored).toEqual({ ref: 'walk-1', school: 'a' });
  });
  it('lists its types', () => expect(grown.types).toEqual(['walk.recorded', 'walk.withdrawn']));
});

describe('what this program does not know', () => {
  it('is a type that nobody defined, and it is named', () => {
    expect(() => grown.upcast('walk.cancelled', 1, {})).toThrow(UnknownEvent);
    expect(() => grown.definition('walk.cancelled')).toThrow('“walk.cancelled”, which this version of Throughline does not know');
    expect(() => grown.definition('constructor')).toThrow(UnknownEvent);
  });
  it('is a newer version, and both are named', () => {
    expect(() => grown.upcast('walk.recorded', 4, {})).toThrow(UnknownEvent);
    expect(() => grown.upcast('walk.recorded', 4, {})).toThrow('“walk.recorded” in version 4; this version of Throughline knows it up to 3');
  });
});

describe('a catalogue that would fail later', () => {
  it('is not made where a step is missing', () => {
    const step = (data: object) => ({ ...data });
    expect(() => new EventCatalogue({ 'walk.recorded': { version: 3, upcast: { 1: step } } })).toThrow('lacks the step from version 2 to 3');
    expect(() => new EventCatalogue({ 'walk.recorded': { version: 2 } })).toThrow('lacks the step from version 1 to 2');
  });
  it('is not made of two definitions of one type', () => {
    const walk = { 'walk.recorded': { version: 1 } };
    expect(() => new EventCatalogue(walk, { 'need.recorded': { version: 1 } }, walk)).toThrow('“walk.recorded” is defined twice');
  });
});
