import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#kernel/json';
import { orThrow } from '#kernel/refusal';
import { readRegister } from './read-register';
import type { ReadRegister } from './register';
import { realFile, realFiles, WITHOUT_FILES } from './testing/real-files';

// Every number here was counted in the files by another program.
const files = (name: string, file: string, tests: (read: () => ReadRegister) => void) =>
  (realFiles ? describe : describe.skip)(`${name}${WITHOUT_FILES}`, () => {
    let read: ReadRegister;
    beforeAll(async () => void (read = orThrow(await readRegister(realFile(file)))));
    tests(() => read);
  });
const counts = ({ register, rows, loaded, skipped, faulted, faults }: ReadRegister) => ({ register: register.name, rows, loaded: loaded.length, skipped, faulted, faults });
const all = (register: string, rows: number) => ({ register, rows, loaded: rows, skipped: [], faulted: 0, faults: [] });
const sum = ({ loaded }: ReadRegister, field: string) => loaded.reduce((total, { body }) => total + (typeof body[field] === 'number' ? body[field] : 0), 0);
const filled = ({ loaded }: ReadRegister, field: string) => loaded.filter(({ body }) => body[field] !== undefined).length;
const one = ({ loaded }: ReadRegister, key: string): JsonObject | undefined => loaded.find((row) => row.key === key)?.body;

files('the list of open schools', 'gias-schools-2025.csv', (read) => {
  it('is loaded row by row', () => {
    expect(counts(read())).toEqual(all('gias-schools', 22_010));
    expect([filled(read(), 'openedOn'), filled(read(), 'town'), filled(read(), 'postcode')]).toEqual([12_894, 22_002, 22_008]);
    expect(one(read(), '100006')).toEqual({ urn: '100006', name: 'Heath School', openedOn: '1999-09-01', town: 'London', postcode: 'NW3 2NY' });
  });
});

files('the full extract', 'gias-establishment-full-columns.csv', (read) => {
  it('keeps what is about schools, with its leading zeros and its place on the grid', () => {
    expect(counts(read())).toEqual(all('gias-establishments', 4));
    expect(one(read(), '100492')).toMatchObject({ typeCode: '02', religiousCharacterCode: '02', establishmentNumber: '3402', easting: 524351, northing: 182075, pupils: 237, uprn: '217120632', status: 'Open', changedOn: '2018-09-19' });
  });
  it('keeps nothing about persons', () => {
    const kept = JSON.stringify(read().loaded);
    expect(kept).not.toMatch(/head|telephone|props/i);
    for (const column of ['HeadFirstName', 'HeadLastName', 'HeadTitle (name)', 'TelephoneNum', 'PropsName']) expect(read().notes.join()).toContain(column);
  });
});

files('the links between schools', 'gias-links-2025.csv', (read) => {
  it('are loaded row by row, whatever their encoding', () => {
    expect(counts(read())).toEqual(all('gias-links', 33_801));
    expect(filled(read(), 'on')).toBe(25_548);
    expect(read().notes).toContain('The file was read as Windows-1252.');
    expect(one(read(), '108299 138950 Successor')?.['linkName']).toBe('St Thomas à Becket Catholic Secondary School, A Voluntary Academy');
  });
});

files('the pupil premium', 'pupil-premium-2019-20.csv', (read) => {
  it('is loaded row by row, each column under its own name', () => {
    expect(counts(read())).toEqual(all('pupil-premium', 21_567));
    expect(one(read(), '134643')).toMatchObject({ laEstab: '2021103', pupils: 8, secondaryEligible: 7, secondaryShare: 0.875, primaryAllocationPounds: 0, secondaryAllocationPounds: 6545, allocationPounds: 6545 });
    expect(sum(read(), 'allocationPounds')).toBe(2_124_952_828);
    expect(sum(read(), 'primaryAllocationPounds') + sum(read(), 'secondaryAllocationPounds')).toBe(2_124_952_828);
    expect(read().loaded.filter(({ body }) => !Number.isInteger(body['pupils'])).length).toBe(962);
  });
});

files('the national portfolio', 'arts-council-npo-2018-22.xlsx', (read) => {
  it('is loaded row by row, with a name that is a number and words among the shares', () => {
    expect(counts(read())).toEqual(all('arts-council-npo', 840));
    expect(new Set(read().loaded.map(({ about }) => about)).size).toBe(828);
    expect(one(read(), '1927 1')).toMatchObject({ name: '1927', cashChange: 'NEW', 'total 18-22 pence': 86_800_000 });
    expect(read().loaded.filter(({ body }) => body['cashChange'] === 'NEW').length).toBe(187);
    expect(sum(read(), 'total 18-22 pence')).toBe(162_248_771_500);
    expect(one(read(), '20-stories-high 1')?.['portfolio 15-16 pence']).toBe(16_290_548);
    expect(read().notes).toEqual(['% Cash change between 17/18 and 18/19: “NEW”, kept as text among numbers (187 rows).', 'Constituency: “#N/A”, an error of the spreadsheet, left empty (1 row).']);
  });
});

files('the grants of a foundation', '360giving-wolfson.json', (read) => {
  it('are loaded one by one', () => {
    expect(counts(read())).toEqual(all('360giving', 379));
    expect(read().series).toBe('GB-CHC-1156077');
    expect(new Set(read().loaded.map(({ about }) => about)).size).toBe(305);
    expect(sum(read(), 'awardedPence')).toBe(3_117_845_600);
    expect(one(read(), '360G-wolfson-19747')).toMatchObject({ awardedOn: '2014-06-05', changedOn: '2015-08-17', recipient: 'Ysgol Dinas Bran', postcode: 'LL20 8TG', awardedPence: 4_000_000 });
    expect(read().notes).toEqual([expect.stringMatching(/^Not kept: description, .*Open Call\?.*\.$/)]);
  });
});
