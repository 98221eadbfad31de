import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SqliteKeyStore } from './sqlite-key-store';
import { Sealer } from './sealing';

let folder: string;
let keys: SqliteKeyStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-keys-'));
  keys = new SqliteKeyStore(join(folder, 'keys.db'));
});
afterEach(() => {
  keys.close();
  rmSync(folder, { recursive: true });
});
const subject = 'camden/need/need-001';
const data = { ref: 'need-001', values: { school: 'school-001', note: 'Ms Ŵyn is away.' }, why: 'Ŷ' };

describe('sealing', () => {
  it('hides the text at the paths and nothing else', () => {
    const sealed = new Sealer(keys).sealAt(subject, ['values.note', 'why', 'values.missing'], data);
    expect(sealed).toMatchObject({ ref: 'need-001', values: { school: 'school-001' } });
    expect(JSON.stringify(sealed)).not.toContain('away');
    expect(Object.keys(sealed['values'] as object)).toEqual(['school', 'note']);
  });

  it('opens what it sealed, in lists and objects, after a restart', async () => {
    const sealer = new Sealer(keys);
    const sealed = [sealer.sealAt(subject, ['values.note', 'why'], data)];
    await sealer.saved();
    const again = new SqliteKeyStore(join(folder, 'keys.db'), { readOnly: true });
    expect(new Sealer(again).open(sealed)).toEqual([data]);
    again.close();
  });

  it('leaves null where the key was destroyed, and everything else readable', async () => {
    const sealer = new Sealer(keys);
    const [one, other] = [sealer.seal(subject, 'secret'), sealer.seal('camden/need/need-002', 'other')];
    await sealer.saved();
    const db = new Database(join(folder, 'keys.db'));
    db.prepare('UPDATE keys SET secret = NULL WHERE subject = ?').run(subject);
    db.close();
    const again = new SqliteKeyStore(join(folder, 'keys.db'));
    expect(new Sealer(again).open({ one, other })).toEqual({ one: null, other: 'other' });
    again.close();
  });

  it('notices a changed seal', () => {
    const sealer = new Sealer(keys);
    const sealed = sealer.seal(subject, 'as it was');
    const changed = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    expect(() => sealer.open(changed)).toThrow();
  });

  it('gives one subject one key, synced before `saved` resolves', async () => {
    expect(keys.forSubject(subject)).toBe(keys.forSubject(subject));
    await Promise.all([keys.saved(), keys.saved()]);
    expect(keys.forSubject(subject).id).toBe(1);
    const db = new Database(join(folder, 'keys.db'), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM keys').pluck().get()).toBe(1);
    db.close();
  });

  it('keeps no sealed text in the file of the keys', async () => {
    const sealer = new Sealer(keys);
    sealer.seal(subject, 'a sentence that is nowhere');
    await sealer.saved();
    expect(readFileSync(join(folder, 'keys.db')).includes('nowhere')).toBe(false);
  });
});
