import { describe, expect, it } from '@jest/globals';
import { Registry } from '#platform/registry';
import { modules } from '../all';
import { proposals } from './propose';
import { columnsOf, withFiles } from './rows';

const kinds = withFiles(new Registry(modules));
function proposed(file: string, headers: readonly string[], before: { readonly [header: string]: string | null } = {}) {
  const kind = kinds.find((one) => one.file === file)!;
  const known = columnsOf(kind);
  const matched = headers.map((header) => (known.some(({ column }) => column === header) ? { header, column: header, by: 'name' as const } : { header, column: null, by: 'none' as const }));
  return Object.fromEntries([...proposals(kind, known, matched, new Map(Object.entries(before)))].map(([header, { column }]) => [header, column]));
}

describe('what is proposed for a header', () => {
  it.each([
    ['organisations', 'Post code', 'postcode'],
    ['organisations', 'Name of organisation', 'name'],
    ['organisations', 'Date joined', 'joined_on'],
    ['partnerships', 'Date', 'agreed_on'],
    ['partnerships', 'End date', 'ended_on'],
    ['participation', 'Pupil premium', 'of_whom_pupil_premium'],
    ['participation', 'SEND', 'of_whom_send'],
    ['proposals', 'Cost (£)', 'cost_gbp'],
    ['meetings', 'Where', 'place'],
  ])('%s: %s → %s', (file, header, column) => expect(proposed(file, [header])).toEqual({ [header]: column }));
  it.each([
    ['needs', 'School name'],
    ['meetings', 'Colour'],
    ['meetings', ''],
  ])('%s: nothing for “%s”', (file, header) => expect(proposed(file, [header])).toEqual({}));
  it('is no column that is there already, and none twice', () => {
    expect(proposed('meetings', ['place', 'Venue'])).toEqual({});
    expect(Object.values(proposed('meetings', ['Venue', 'Location']))).toEqual(['place']);
  });
  it('is first what it was before', () => expect(proposed('meetings', ['Venue', 'Where'], { where: 'place', venue: null })).toEqual({ Venue: null, Where: 'place' }));
});
