import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Batches } from '../testing/batches';
import { Temporary } from '../testing/temporary';
import { verifyLog } from './verify-log';

const temporary = new Temporary();
const problems = () => [...verifyLog(temporary.file)];

describe('verifying a log', () => {
  beforeEach(async () => {
    const camden = new Batches('camden');
    const store = temporary.open();
    await store.append(camden.batch('a', 'none', 3));
    await store.append(camden.batch('b', 'none', 2));
    await store.append(camden.batch('a', 2));
    await store.close();
  });

  it('finds nothing wrong with a sound one', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    ['an event is gone', 'DELETE FROM events WHERE position = 4', ['positions 4 to 4 are missing', 'camden/need/b lacks revision 0: 1 follows its beginning']],
    ['the last event is gone', 'DELETE FROM events WHERE position = 6', ['claims events up to 6, but the log ends at 5']],
    ['an event was added', `INSERT INTO events SELECT 7, 'camden/need/c', 0, id, recorded_at, type, version, body FROM events WHERE position = 6`, ['events 7 to 7 belong to no command']],
    ['a date runs backwards', 'UPDATE events SET recorded_at = 5 WHERE position = 5', ['position 5 is dated before']],
    ['a body is not JSON', `UPDATE events SET body = 'oops' WHERE position = 2`, ['position 2 can']],
    ['a body is not an event', `UPDATE events SET body = '{"data":{},"meta":null}' WHERE position = 2`, ['position 2 can']],
    ['a revision is missing', 'UPDATE events SET revision = 9 WHERE position = 6', ['camden/need/a lacks revision 3: 9 follows 2']],
    ['events of a stream are out of order', 'UPDATE events SET revision = -1 WHERE position = 4; UPDATE events SET revision = 0 WHERE position = 5; UPDATE events SET revision = 1 WHERE position = 4', ['stream camden/need/b is out of order: revision 1 stands at position 4']],
    ['a command is gone', 'DELETE FROM commands WHERE first = 4', ['events 4 to 5 belong to no command']],
    ['two commands claim the same', 'UPDATE commands SET first = 3 WHERE first = 4', ['claims the events from 3, which an earlier one has up to 3']],
    ['a command ends before it begins', `INSERT INTO commands VALUES ('x', 7, 6)`, ['ends at 6, before its beginning at 7']],
  ])('says so when %s', (_, sql, sentences) => {
    const db = new Database(temporary.file);
    db.exec(sql);
    db.close();
    const found = problems();
    expect(found).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => expect(found[index]).toContain(sentence));
  });

  it('says so when the file itself is damaged', () => {
    const bytes = readFileSync(temporary.file);
    writeFileSync(temporary.file, bytes.fill(0x5a, 4_096, 8_192));
    expect(problems().length).toBeGreaterThan(0);
    expect(problems()[0]).toMatch(/damaged/);
  });

  it('says so when it can’t be opened', () => {
    writeFileSync(temporary.file, '');
    expect(problems()).toEqual([expect.stringContaining('is empty')]);
  });
});
