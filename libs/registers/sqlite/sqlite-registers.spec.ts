import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '#kernel/plain-date';
import { orThrow } from '#kernel/refusal';
import { instantOf } from '#kernel/time';
import { readRegister } from '../read-register';
import type { ReadRegister } from '../register';
import { SqliteRegisters } from './sqlite-registers';

let folder: string;
let file: string;
let registers: SqliteRegisters;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-registers-'));
  file = join(folder, 'registers.db');
  registers = SqliteRegisters.open(file);
});
afterEach(() => {
  registers.close();
  rmSync(folder, { recursive: true });
});

const schools = async (...rows: string[]): Promise<ReadRegister> => orThrow(await readRegister(Buffer.from(['urn,name,open_date,town,postcode', ...rows].join('\n'))));
let loads = 0;
const added = (read: ReadRegister, dated = '2025-01-01') => registers.add(read, { file: 'a.csv', sha256: `hash ${++loads}`, dated: day(dated), loadedAt: instantOf(0) });
const NAMES = [
  "100001,St Mary's School,,London,NW1 1AA",
  '100002,Saint Thomas à Becket,,Ely,CB1 1AA',
  '100003,Ysgol Tŷ Ffynnon,,Rhyl,LL18 1AA',
  '100004,Becket Keys,,Brentwood,CM15 9DA',
  '100005,King & Queen,,London,E1 1AA',
];
const found = (words: string, limit = 20) => registers.search(words, limit).map(({ id }) => id);

describe('versions', () => {
  it('are kept with their counts, the newest by the day they describe', async () => {
    await added(await schools('100001,A,,,', 'x,B,,,'), '2025-06-01');
    await added(await schools('100001,Older,,,'), '2024-06-01');
    expect(registers.versions().map(({ version, rows, loaded, faulted, organisations }) => [version, rows, loaded, faulted, organisations])).toEqual([[1, 2, 1, 1, 1], [2, 1, 1, 0, 1]]);
    expect(registers.current().map(({ version }) => version)).toEqual([1]);
    expect(registers.report(1)?.faults).toMatchObject([{ row: 3, column: 'urn' }]);
    expect([registers.organisation(2, '100001')?.name, registers.rowsAbout(1, '100001')]).toEqual(['Older', [{ urn: '100001', name: 'A' }]]);
  });
  it('are there whole or not at all, and are seen beside the writer as soon as they are', async () => {
    const reader = SqliteRegisters.open(file, { readOnly: true });
    expect(reader.search('becket', 5)).toEqual([]);
    const read = await schools(...NAMES);
    const adding = added(read);
    expect(registers.versions()).toEqual([]);
    await adding;
    expect(reader.search('becket', 5).map(({ id }) => id)).toEqual(['100004', '100002']);
    await expect(added({ ...read, loaded: [...read.loaded, read.loaded[0]!] })).rejects.toThrow('UNIQUE');
    expect(reader.versions().length).toBe(1);
    reader.close();
  });
  it('are none for a reader where nothing was ever loaded', () => {
    const nothing = SqliteRegisters.open(join(folder, 'none.db'), { readOnly: true });
    expect([nothing.versions(), nothing.search('abc', 5)]).toEqual([[], []]);
    nothing.close();
  });
});

describe('search', () => {
  beforeEach(async () => void (await added(await schools(...NAMES))));
  it('finds by the beginning of any word, those whose name begins so first', () => {
    expect(found('bec')).toEqual(['100004', '100002']);
    expect(found('ecket')).toEqual([]);
  });
  it('does not mind accents, apostrophes, capitals, and the space of a postcode', () => {
    for (const words of ['st marys', 'St Mary’s', "MARY'S", 'nw1 1aa', 'nw11', 'mary lon', '100001']) expect([words, found(words)]).toEqual([words, ['100001']]);
    for (const words of ['ty ff', 'TŶ', 'rhyl']) expect([words, found(words)]).toEqual([words, ['100003']]);
    expect(found('à bec')).toEqual(['100002']);
    expect(found('king and')).toEqual(['100005']);
    expect(found('king &')).toEqual(['100005']);
  });
  it('answers at most so many, and nothing for no word', () => {
    expect(found('lon')).toEqual(['100005', '100001']);
    expect(found('lon', 1)).toEqual(['100005']);
    expect([found("'"), found(' % _ '), found('"')]).toEqual([[], [], []]);
    expect(registers.search('lon', 5, 'npo')).toEqual([]);
  });
  it('goes by name where a word is in very many', async () => {
    await added(await schools(...Array.from({ length: 1_500 }, (_, index) => `${200000 + index},School ${String(index).padStart(4, '0')} Lane,,London,`)), '2025-02-01');
    expect(found('lane 12', 2)).toEqual(['201200', '201201']);
    expect(found('lan lon', 2)).toEqual(['200000', '200001']);
  });
});

describe('a file that can’t be used is refused by name', () => {
  const opening = () => SqliteRegisters.open(file);
  beforeEach(async () => {
    await added(await schools(...NAMES));
    registers.close();
  });
  it.each<[string, () => void, RegExp]>([
    ['cut short', () => truncateSync(file, 100), /registers\.db are damaged: only 100 bytes/],
    ['damaged within', () => truncateSync(file, 20_480), /registers\.db (is|are) damaged/],
    ['overwritten', () => writeFileSync(file, 'x'.repeat(5_000)), /registers\.db is not a database of Throughline/],
    ['of another program', () => new Database(file).pragma('application_id = 7'), /database of another program/],
    ['newer', () => new Database(file).pragma('user_version = 99'), /newer version of Throughline \(format 99/],
    ['without a table', () => new Database(file).exec('DROP TABLE register_words'), /its tables are missing/],
  ])('%s', (_, harm, words) => {
    harm();
    expect(opening).toThrow(words);
    expect(opening).toThrow(expect.objectContaining({ name: 'StoreUnusable' }));
  });
});
