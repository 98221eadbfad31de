import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { orThrow } from '#kernel/refusal';
import { backupTo } from '#event-store/sqlite/backup';
import { restoreFrom } from '#event-store/sqlite/restore';
import { pathsOf } from '#event-store/sqlite/data-folder';
import { Installed } from '#platform/testing/installed';
import { SqliteRegisters } from '#registers/sqlite/sqlite-registers';
import { loadRegister, MOST_BYTES, type LoadReport } from './load-register';
import { entriesOf, listRegisters, missingVersions } from './look-up';

let at: Installed;
beforeEach(async () => void (at = await Installed.open()));
afterEach(() => at.remove());

const bytes = (...rows: string[]) => Buffer.from(['urn,name,open_date,town,postcode', ...rows].join('\n'));
const load = async (given: Uint8Array, more: { name?: string; dated?: string } = {}): Promise<LoadReport> =>
  orThrow(await loadRegister(at.all.shop, { name: 'schools.csv', bytes: given, actor: { kind: 'cli' }, ...more }));
const events = async () => (await at.all.store.readAll({ after: 0, limit: 100, lcep: '_' })).map(({ type, data }) => [type, (data as { file?: string }).file]);

describe('loading a register', () => {
  it('is one event for the installation, with what the file was and how many rows', async () => {
    const report = await load(bytes('100001,A,,,', '100001,A,,,', 'x,B,,,'));
    expect(report).toMatchObject({ rows: 3, loaded: 1, skipped: 1, faulted: 1, faults: [{ row: 4, column: 'urn' }], version: 1, loadedBefore: false, dated: '2015-03-31', position: '2' });
    const [event] = await at.all.store.readAll({ after: 1, limit: 10 });
    expect(event).toMatchObject({ stream: '_/register/gias-schools', type: 'register.loaded', data: { rows: 3, loaded: 1, skipped: 1, faulted: 1, file: 'schools.csv', sha256: report.sha256 } });
  });

  it('again changes nothing and says so, under whatever name', async () => {
    const given = bytes('100001,A,,,', 'x,B,,,');
    const first = await load(given);
    const second = await load(given, { name: 'copy.csv' });
    expect(second).toMatchObject({ rows: 2, loaded: 0, skipped: 1, faulted: 1, faults: first.faults, version: 1, loadedBefore: true, position: first.position });
    expect(second.skips[0]?.reason).toMatch(/loaded before, as version 1 on 2015-03-31/);
    expect([await events(), at.all.registers.versions().length]).toEqual([[['register.loaded', 'schools.csv']], 1]);
  });

  it('at the same moment twice is one version', async () => {
    const given = bytes('100001,A,,,');
    const both = await Promise.all([load(given), load(given)]);
    expect(both.map(({ loadedBefore }) => loadedBefore)).toEqual([false, true]);
    expect((await events()).length).toBe(1);
  });

  it('of which no row can be read keeps nothing', async () => {
    const report = await load(bytes('x,A,,,'));
    expect(report).toMatchObject({ rows: 1, loaded: 0, skipped: 0, faulted: 1, version: null, position: '1' });
    expect([await events(), at.all.registers.versions()]).toEqual([[], []]);
  });

  it('is dated by the person, by its name, or today', async () => {
    expect((await load(bytes('100001,A,,,'), { name: 'edubasealldata20141122.csv' })).dated).toBe('2014-11-22');
    expect((await load(bytes('100001,B,,,'), { name: 'schools 2014-99-01.csv' })).dated).toBe('2015-03-31');
    expect((await load(bytes('100001,C,,,'), { name: 'a20141122.csv', dated: '2013-01-02' })).dated).toBe('2013-01-02');
    await expect(load(bytes('100001,D,,,'), { dated: '2013-02-31' })).rejects.toThrow('dated: found “2013-02-31”');
    expect(listRegisters(at.all.registers)[0]?.versions.map(({ version, dated }) => [version, dated])).toEqual([[2, '2015-03-31'], [1, '2014-11-22'], [3, '2013-01-02']]);
  });

  it('is refused where the file is too large or none of the registers', async () => {
    await expect(load(new Uint8Array(MOST_BYTES + 1))).rejects.toThrow('file.too-large');
    await expect(load(Buffer.from('a,b\n1,2'))).rejects.toThrow('register.unknown');
  });

  it('can’t be given as a command', async () => {
    const found = orThrow(at.all.registry.command('load-register'));
    expect(found.kind.internal).toBe(true);
  });
});

describe('a backup', () => {
  it('holds the registers; without them, what was loaded is named, and loading it again records nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    try {
      const given = bytes('100001,St Mary’s,,London,N1 1AA');
      await load(given);
      await backupTo(at.all.folder, join(folder, 'whole'));
      await restoreFrom(join(folder, 'whole'), join(folder, 'restored'));
      const restored = SqliteRegisters.open(pathsOf(join(folder, 'restored')).registers);
      expect(entriesOf(restored, 'urn', '100001').map(({ rows }) => rows)).toEqual([[{ urn: '100001', name: 'St Mary’s', town: 'London', postcode: 'N1 1AA' }]]);
      expect(restored.search('st mar', 5).map(({ id }) => id)).toEqual(['100001']);
      expect(await missingVersions(restored, at.all.store)).toEqual([]);
      restored.close();
      const empty = SqliteRegisters.open(join(folder, 'new.db'));
      expect(await missingVersions(empty, at.all.store)).toMatchObject([{ register: 'gias-schools', file: 'schools.csv' }]);
      const shop = { ...at.all.shop, registers: empty };
      expect(await loadRegister(shop, { name: 'schools.csv', bytes: given, actor: { kind: 'cli' } })).toMatchObject({ loaded: 1, loadedBefore: false });
      expect([(await events()).length, await missingVersions(empty, at.all.store)]).toEqual([1, []]);
      empty.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of an installation without registers restores without them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    await backupTo({ ...at.all.folder, registers: join(folder, 'none.db') }, join(folder, 'whole'));
    await restoreFrom(join(folder, 'whole'), join(folder, 'restored'));
    const restored = SqliteRegisters.open(pathsOf(join(folder, 'restored')).registers, { readOnly: true });
    expect(restored.versions()).toEqual([]);
    restored.close();
    rmSync(folder, { recursive: true });
  });
});
