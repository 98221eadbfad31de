import { describe, expect, it } from '@jest/globals';
import { districtOf } from './postcode';

describe('the district of a postcode', () => {
  it.each([
    ['NW1 8AB', 'NW1'],
    ['nw18ab', 'NW1'],
    ['NW18 1AB', 'NW18'],
    ['NW1', 'NW1'],
    ['WC1X 0DG', 'WC1X'],
    ['E1 6AN', 'E1'],
    ['M1', 'M1'],
  ])('of “%s” is %s', (postcode, district) => expect(districtOf(postcode)).toBe(district));
  it.each(['here', '', 'NW', '12345', 'NW1 8A', 'NW1 8ABC', '=NW1'])('of “%s” is none', (postcode) => expect(districtOf(postcode)).toBeUndefined());
});
