import { finished } from 'node:stream/promises';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { refuse, type Refusal } from '#kernel/refusal';
import type { Limits } from './cells';

const MOST_PARTS = 2_000;
/** The oldest container of Microsoft’s: an .xls workbook, or an .xlsx under a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const no = (code: string, sentence: string) => refuse('invalid', code, sentence);

export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const isCompound = (bytes: Uint8Array): boolean => COMPOUND.equals(bytes.subarray(0, COMPOUND.length));

/**
 * Looks whether these bytes are a workbook that can be unpacked within the limits: every part is unpacked once, to nowhere, so
 * that sizes which lie are found out before anything holds them in memory.
 */
export async function checkedArchive(bytes: Uint8Array, limits: Limits): Promise<{ readonly macros: boolean } | Refusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 0) return no('workbook.empty', 'The file is empty (0 bytes). Save the workbook again.');
  if (bytes.length > limits.bytes) return refuse('too-large', 'workbook.too-large', `The workbook is larger than ${mb(limits.bytes)}. Divide it.`);
  if (isCompound(bytes))
    return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? no('workbook.password', 'The workbook is protected by a password. Save a copy without the password.')
      : no('workbook.old', 'This is a workbook in the old .xls format. Save it as .xlsx (“Excel Workbook”).');
  if (!isArchive(bytes)) return no('workbook.none', 'This is not a workbook (.xlsx). Save it from the spreadsheet as “Excel Workbook”.');
  try {
    return await unpacked(buffer, limits);
  } catch (error) {
    return no('workbook.damaged', `The workbook is damaged: ${error instanceof Error ? error.message : String(error)}. Save it again.`);
  }
}

async function unpacked(buffer: Buffer, limits: Limits): Promise<{ macros: boolean } | Refusal> {
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
  const names = new Set<string>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName.toLowerCase());
    if (entry.isEncrypted()) return no('workbook.password', 'The workbook is protected by a password. Save a copy without the password.');
    size += entry.uncompressedSize;
    if (size > limits.unpackedBytes || names.size > MOST_PARTS)
      return refuse('too-large', 'workbook.too-large', `The workbook would unpack to more than ${mb(limits.unpackedBytes)} or ${MOST_PARTS} parts. Divide it, or save the sheets as CSV.`);
    await drained(zip, entry);
  }
  if (names.has('content.xml')) return no('workbook.other', 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx (“Excel Workbook”).');
  if (names.has('xl/workbook.bin')) return no('workbook.other', 'This is a binary workbook (.xlsb). Save it as .xlsx (“Excel Workbook”).');
  if (!names.has('xl/workbook.xml')) return no('workbook.none', 'This is a zip file, but no workbook is in it. Choose the .xlsx file itself.');
  return { macros: names.has('xl/vbaproject.bin') };
}

/** Throws where a part holds more or less than it says. */
async function drained(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry);
  await finished(stream.resume());
}

const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`;
