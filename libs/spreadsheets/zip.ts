import { zip } from '@cj-tech-master/excelts/archive';

/** Writes a zip file; the same files make the same bytes. */
export function writeZip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array> {
  const archive = zip({ reproducible: true });
  for (const { name, bytes } of files) archive.add(name, bytes);
  return archive.bytes();
}
