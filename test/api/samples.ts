import { crc32 } from 'node:zlib';
import { PDF } from './evidence.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (...parts: (string | readonly number[])[]): Bytes =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

/** A ZIP of files that are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Bytes {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]));
}

const openXml = (part: string, type: string): Bytes =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    [part]: '<x/>',
  });

const openDocument = (type: string): Bytes =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>' });

const OPEN_XML = 'openxmlformats-officedocument';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const IEND = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44];
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

/** What an office attaches: by what it is called there, its content, and as what it is kept. */
export const ACCEPTED: readonly (readonly [name: string, content: string | Bytes, mediaType: string])[] = [
  ['atto.pdf', PDF, 'application/pdf'],
  ['foto.png', bytes(PNG, IEND), 'image/png'],
  [
    'foto.jpg',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
    'image/jpeg',
  ],
  [
    'conti.xlsx',
    openXml('xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet`),
    `application/vnd.${OPEN_XML}.spreadsheetml.sheet`,
  ],
  [
    'relazione.docx',
    openXml('word/document.xml', `${OPEN_XML}.wordprocessingml.document`),
    `application/vnd.${OPEN_XML}.wordprocessingml.document`,
  ],
  ['conti.ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['relazione.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
  ['elenco.csv', 'codice;quantità\n1;2\n', 'text/plain'],
  ['nota.txt', '\ufeffÈ tutto.\r\n', 'text/plain'],
  [
    'posta.eml',
    'From: a@example.org\r\nDate: Mon, 3 Jul 2023 09:00:00 +0200\r\nSubject: x\r\n\r\nCiao',
    'message/rfc822',
  ],
  ['atto.pdf.p7m', bytes([0x30, 0x82, 0x01, 0x00], SIGNED_DATA, [0xa0, 0x80], PDF), 'application/pkcs7-mime'],
];

/** What nobody gets in, however it is called. */
export const REFUSED: readonly (readonly [what: string, content: string | Bytes])[] = [
  ['a picture with a program in it', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['the same behind its first line', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['a page behind blanks', '\ufeff \n\t<html><body onload=alert(1)></body></html>'],
  ['a piece of a page', '  <script>alert(1)</script>'],
  ['a program of Windows', bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff], [0, 0])],
  ['a program of Linux', bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ['a script', '#!/bin/sh\nrm -rf /\n'],
  ['a packed folder', zip({ 'a.txt': 'a' })],
  ['a sheet with macros', openXml('xl/workbook.xml', 'ms-excel.sheet.macroEnabled')],
  ['letters in another code', bytes('quantit', [0xe0, 0x0a])],
  ['a text cut within a letter', bytes('quantit', [0xc3])],
  ['bytes without a meaning', bytes([1, 2, 3, 4, 5, 0, 0, 0, 9])],
];
