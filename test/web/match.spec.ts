import { describe, expect, it } from '@jest/globals';
import { fitting, matchNames, type Pickable } from '../../apps/web/src/parts/match';

const options: Pickable[] = ['Gorse Court Primary School', 'Street Gorse Museum', 'St John’s, Camden', 'Ysgol Tŷ Gwŷn', 'Oak School', 'Oak School', 'Park Library', 'Park Hazel Library'].map((label, index) => ({ key: `o-${index}`, label }));
const names = (typed: string) => fitting(options, typed).map(({ label }) => label);
const matched = (pasted: string) => {
  const { found, unknown } = matchNames(options, pasted);
  return [found.map(({ key }) => key), unknown];
};

describe('what fits a few letters', () => {
  it('begins with them first', () => expect(names('gorse')).toEqual(['Gorse Court Primary School', 'Street Gorse Museum']));
  it('has all the words in any order, without accents and apostrophes', () => {
    expect(names('gwyn ty')).toEqual(['Ysgol Tŷ Gwŷn']);
    expect(names("st john's")).toEqual(['St John’s, Camden']);
    expect(names('gorse library')).toEqual([]);
  });
});

describe('a pasted list of names', () => {
  it('is matched line by line, cell by cell, whatever its letters', () => expect(matched('gorse court primary school\r\nYSGOL TY GWYN\tpark library;o-1')).toEqual([['o-0', 'o-3', 'o-6', 'o-1'], []]));
  it('keeps a comma that belongs to a name, and takes others apart', () => expect(matched('St Johns, Camden\nPark Library, Street Gorse Museum')).toEqual([['o-2', 'o-6', 'o-1'], []]));
  it('takes a part of a name where it can mean only one', () => expect(matched('Hazel Library\nGorse')).toEqual([['o-7'], ['Gorse']]));
  it('gives back what means none or more than one', () => expect(matched('Oak School\nNobody’s School')).toEqual([[], ['Oak School', 'Nobody’s School']]));
  it('adds nobody twice', () => expect(matched('Park Library\npark  library')).toEqual([['o-6'], []]));
});
