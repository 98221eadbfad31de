import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { StoreUnusable } from '../port';
import { Temporary } from '../testing/temporary';
import { openDataFolder } from './data-folder';

const temporary = new Temporary();
const folder = () => temporary.path('data');
const open = (readOnly = false) => openDataFolder(folder(), { readOnly, clock: temporary.clock });

describe('a data folder', () => {
  it('is made with a log and a marker, for its owner only', () => {
    const paths = open();
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(paths.marker, 'utf8'))).toEqual({ format: 1, created: '2015-03-31T09:00:00.000Z' });
    expect(existsSync(paths.events)).toBe(true);
    expect(open()).toEqual(paths);
    expect(temporary.readings).toBe(1);
  });

  it('is not made by a reader', () => {
    expect(() => open(true)).toThrow(/no store in/);
    expect(existsSync(folder())).toBe(false);
  });

  it('is finished when making it was cut off before the marker', () => {
    rmSync(open().marker);
    expect(existsSync(open().marker)).toBe(true);
  });

  it.each<[string, () => void, RegExp]>([
    ['its log is gone', () => rmSync(open().events), /held a store, but its event log .*events\.db is gone/],
    ['log and marker are gone, but not the keys', () => [mkdirSync(folder()), writeFileSync(temporary.path('data/keys.db'), '')], /holds keys, but no event log/],
    ['it is of a newer version', () => writeFileSync(open().marker, '{"format": 2}'), /made by a newer version of Throughline \(format 2/],
    ['its marker is damaged', () => truncateSync(open().marker, 5), /throughline\.json is damaged/],
    ['a restore was cut off', () => mkdirSync(temporary.path('data/.restoring'), { recursive: true }), /restore into .* was cut off/],
  ])('is refused when %s', (_, damage, message) => {
    damage();
    for (const readOnly of [false, true]) {
      expect(() => open(readOnly)).toThrow(StoreUnusable);
      expect(() => open(readOnly)).toThrow(message);
    }
  });

  it('whose log is empty is refused when the log is opened', () => {
    const { events } = open();
    truncateSync(events, 0);
    expect(() => temporary.open({ file: open().events })).toThrow(/is empty \(0 bytes\)/);
  });
});
