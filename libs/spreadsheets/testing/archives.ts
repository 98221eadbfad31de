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

/** A workbook with one sheet of so many rows, each with a text in its first column: made by hand, since it is quick. */
export const tall = (sheet: string, rows: number): Promise<Uint8Array> => {
  const [office, packaged] = ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://schemas.openxmlformats.org/package/2006'];
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const lines = Array.from({ length: rows }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${index === 0 ? 'ref' : `r${index}`}</t></is></c></row>`);
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip()
    .add('[Content_Types].xml', `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`)
    .add('_rels/.rels', `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
    .add('xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="r1"/></sheets></workbook>`)
    .add('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`)
    .add('xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`)
    .bytes();
};
