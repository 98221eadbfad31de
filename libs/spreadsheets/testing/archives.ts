import { unzip, zip } from '@cj-tech-master/excelts/archive';

/** A file of a few hundred kilobytes that unpacks to so many megabytes of zeros. */
export const bomb = (megabytes: number): Promise<Uint8Array> => zip().add('xl/workbook.xml', new Uint8Array(megabytes * 1024 * 1024)).bytes();

/** A zip file with one part, whose directory gives another size than it has. */
export async function lying(name: string, content: string, size: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await zip().add(name, content).bytes());
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(size, directory + 24);
  return new Uint8Array(bytes);
}

/** The same archive with one more part. */
export async function withPart(archive: Uint8Array, name: string): Promise<Uint8Array> {
  const more = zip().add(name, new Uint8Array(64));
  for await (const entry of unzip(archive).entries()) more.add(entry.path, await entry.bytes());
  return more.bytes();
}
