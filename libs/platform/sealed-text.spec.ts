import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { Shop } from './testing/shop';

let shop: Shop;
afterEach(() => shop.remove());

/** Whether the text stands in one of the files of the log, its write-ahead log too, in either encoding of SQLite. */
const stands = (text: string, files: readonly string[]) =>
  files.some((file) => existsSync(file) && ['utf8', 'utf16le'].some((encoding) => readFileSync(file).includes(Buffer.from(text, encoding as BufferEncoding))));

it('no free text and no reason stands in the files of the log, before or after they are closed', async () => {
  shop = new Shop();
  const envelope = { reason: 'Reason-Nightjar', onBehalfOf: 'Behalf-Kestrel' };
  await shop.done('create-lcep', { ref: 'camden', name: 'Camden' });
  await shop.done('record-meeting', { ref: 'm-1', type: 'workshop', title: 'Title-Robin', heldOn: '2014-10-14', summary: 'Summary-Curlew' }, envelope);
  await shop.done('correct-meeting', { ref: 'm-1', changes: { summary: 'Changed-Plover', place: 'Place-Wren' }, why: 'Why-Osprey' });
  await shop.done('withdraw-meeting', { ref: 'm-1', why: 'Gone-Avocet' });
  const files = () => readdirSync(shop.folder).filter((name) => name.startsWith('events.db')).map((name) => join(shop.folder, name));
  const secrets = ['Reason-Nightjar', 'Behalf-Kestrel', 'Summary-Curlew', 'Changed-Plover', 'Why-Osprey', 'Gone-Avocet'];
  const found = () => ({ secret: secrets.filter((text) => stands(text, files())), open: ['Title-Robin', 'Place-Wren'].filter((text) => stands(text, files())) });

  expect(found()).toEqual({ secret: [], open: ['Title-Robin', 'Place-Wren'] });
  await shop.store.close();
  expect(found()).toEqual({ secret: [], open: ['Title-Robin', 'Place-Wren'] });

  await shop.reopen();
  const opened = JSON.stringify(shop.workshop.sealer.open(await shop.store.readStream('camden/meeting/m-1')));
  for (const text of secrets) expect(opened).toContain(text);
});
