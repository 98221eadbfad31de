import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '#kernel/refusal';
import type { Done } from '#platform/asked';
import type { Writing } from '#platform/installation';
import { temporaryFolders } from '../support/folders';
import { importFiles } from '../support/import-writer';
import { asked, command, imported, opened } from '../support/installation';
import { randomYear } from '../support/random-year';

/** In one process and one turn of the event loop, which is closer together than requests ever come. */
describe('commands at the very same moment', () => {
  const folder = temporaryFolders();
  let installation: Writing;
  const tell = (name: string, fields: object) => command(installation, 'here', name, fields);
  const all = (count: number, one: (index: number) => Promise<Done | Refusal>) => Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  const done = (answers: readonly (Done | Refusal)[]) => answers.filter((one): one is Done => !isRefusal(one));

  beforeAll(async () => {
    installation = await opened(folder());
    await tell('create-lcep', { ref: 'here', name: 'Here' });
    await tell('record-organisation', { ref: 'one', name: 'One', kind: 'school' });
  });
  afterAll(() => installation.close());

  it('on one record are all carried out, one after another', async () => {
    const answers = await all(50, (index) => tell('correct-organisation', { ref: 'one', changes: { name: `Name ${index}` }, why: 'Again.' }));
    expect(answers.filter(isRefusal)).toEqual([]);
    expect(done(answers).map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('on different records are all carried out', async () => {
    const answers = await all(200, (index) => tell('record-organisation', { ref: `many-${index}`, name: 'A', kind: 'school' }));
    expect(new Set(done(answers).map(({ position }) => position)).size).toBe(200);
  });

  it('that record the same are one record', async () => {
    const answers = await all(20, () => tell('record-organisation', { ref: 'same', name: 'Same', kind: 'school' }));
    expect(done(answers).map(({ recorded }) => recorded).sort()).toEqual([...Array<number>(19).fill(0), 1]);
  });

  it('that contradict each other leave the first', async () => {
    const answers = await all(20, (index) => tell('record-organisation', { ref: 'contradicted', name: `Name ${index}`, kind: 'school' }));
    expect(done(answers)).toHaveLength(1);
    expect(new Set(answers.filter(isRefusal).map(({ refused }) => refused))).toEqual(new Set(['record.known-ref']));
  });

  it('under one command id are carried out once', async () => {
    const commandId = randomUUID();
    const { pipeline } = installation;
    const one = () => pipeline.execute({ lcep: 'here', name: 'correct-organisation', command: { ref: 'one', changes: { name: 'Once' }, why: 'x' } as never, actor: { kind: 'person' }, envelope: { commandId } });
    const other = (index: number) => tell('correct-organisation', { ref: 'one', changes: { name: `Between ${index}` }, why: 'Between.' });
    const before = await installation.store.head();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one() : other(index))));
    expect(answers.filter(isRefusal)).toEqual([]);
    const events = await installation.store.readAll({ after: before, limit: 100 });
    expect(events.filter(({ meta }) => meta.commandId === commandId)).toHaveLength(1);
    expect(events).toHaveLength(11);
  });

  it('and an import leave a record that is whole, and rows that agree with it', async () => {
    const year = randomYear(1, 20);
    const importing = imported(installation, 'here', importFiles(year.history));
    const answers = await all(100, (index) => tell('correct-organisation', { ref: `many-${index}`, changes: { name: `Other ${index}` }, why: 'x' }));
    expect(answers.filter(isRefusal)).toEqual([]);
    expect((await importing).faults).toEqual([]);
    const { figures } = await asked<{ figures: { schools: number } }>(installation, 'here', 'headline');
    const { value } = await asked<{ value: number }>(installation, 'here', 'figure', { figure: 'schools' });
    expect(figures.schools).toBe(value);
  });
});
