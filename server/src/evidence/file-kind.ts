import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { isPlainText } from './plain-text.ts';

/** What a file is by its content, and under which endings it may be handed out again. */
export interface FileKind {
  readonly mediaType: string;
  /** The first is put on where the given name has none of them. */
  readonly extensions: readonly string[];
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The kinds with a mark of their own that are taken as evidence. Formats that carry programs (macros, SVG, HTML) are not. */
const BY_MARK: ReadonlyMap<string, FileKind> = new Map(
  (
    [
      ['application/pdf', ['pdf']],
      ['image/png', ['png']],
      ['image/jpeg', ['jpg', 'jpeg']],
      [`${OPEN_XML}.spreadsheetml.sheet`, ['xlsx']],
      [`${OPEN_XML}.wordprocessingml.document`, ['docx']],
      [`${OPEN_DOCUMENT}.spreadsheet`, ['ods']],
      [`${OPEN_DOCUMENT}.text`, ['odt']],
    ] as const
  ).map(([mediaType, extensions]) => [mediaType, { mediaType, extensions }]),
);

const SIGNED: FileKind = { mediaType: 'application/pkcs7-mime', extensions: ['p7m'] };
const MAIL: FileKind = { mediaType: 'message/rfc822', extensions: ['eml'] };
const TEXT: FileKind = { mediaType: 'text/plain', extensions: ['txt', 'csv'] };

/** Under which endings a file of this type is handed out. */
export const extensionsOf = (mediaType: string): readonly string[] =>
  [...BY_MARK.values(), SIGNED, MAIL, TEXT].find((kind) => kind.mediaType === mediaType)?.extensions ?? [];

const HEAD = 4_096;

/** The kind of a file by its content alone, whatever it is called; null: not one that is taken. */
export async function fileKindOf(path: string): Promise<FileKind | null> {
  const head = await headOf(path);
  if (isSigned(head)) return SIGNED;
  const found = await fileTypeFromFile(path);
  if (found) return BY_MARK.get(found.mime) ?? null;
  if (head.includes(0)) return null;
  const words = head.toString('latin1');
  if (isProgram(words)) return null;
  if (isMail(words)) return MAIL;
  return (await isPlainText(path)) ? TEXT : null;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The name of signed data, 1.2.840.113549.1.7.2, as it is written in DER (RFC 5652). */
const SIGNED_DATA = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]);

/** CAdES: a sequence whose first member names signed data. */
const isSigned = (head: Buffer): boolean => {
  const at = head.indexOf(SIGNED_DATA);
  return head[0] === 0x30 && at >= 2 && at <= 6;
};

/** What a browser or a shell would run: markup of any sort, or a script with its interpreter. */
const isProgram = (words: string): boolean => /^(?:ï»¿)?\s*(?:<\s*[!?a-z/]|#!)/i.test(words);

/** The head of an e-mail: lines with names, among them who sent it and when, or how it came. */
function isMail(words: string): boolean {
  const [fields = ''] = words.split(/\r?\n\r?\n/, 1);
  const names = new Set([...fields.matchAll(/^([A-Za-z][A-Za-z0-9-]*):/gm)].map(([, name]) => `${name}`.toLowerCase()));
  const isOnlyFields = fields
    .split(/\r?\n/)
    .every((line) => /^(?:[A-Za-z][A-Za-z0-9-]*:|[ \t])/.test(line) || line === '');
  return isOnlyFields && names.has('from') && (names.has('date') || names.has('received') || names.has('message-id'));
}
