import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { type DomainError, invalid } from '../domain/errors.ts';
import type { EvidenceFiles, Incoming } from './evidence.files.ts';

/** A form as it came: its words, and its one file. Whoever gets it drops the file in the end. */
export interface Upload {
  readonly words: ReadonlyMap<string, string>;
  readonly file: (Incoming & { readonly name: string }) | null;
}

/** Words of a form, in bytes, and how many of them. */
const LIMITS = { files: 1, fields: 10, parts: 12, fieldNameSize: 100, fieldSize: 8_192, headerPairs: 20 } as const;
const OVERHEAD = 128 * 1024;

/**
 * Reads a multipart form as it streams; its file goes to the disk and never whole into memory.
 * @param most bytes of the file
 * @throws DomainError INVALID: CONTENT_TYPE, TOO_LARGE, REQUEST (no form, or not to its end); then nothing is left behind
 */
export async function receiveUpload(req: IncomingMessage, files: EvidenceFiles, most: number): Promise<Upload> {
  if (Number(req.headers['content-length'] ?? 0) > most + OVERHEAD) throw tooLarge(most);
  const form = formOf(req, most);
  const words = new Map<string, string>();
  const faults: DomainError[] = [];
  const received: Promise<Upload['file']>[] = [];

  form.on('field', (name, word, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) faults.push(tooLong(name));
    words.set(name, word);
  });
  form.on('file', (_name, stream, { filename }) => {
    // A short body may be over before anybody reads the stream: an error that nobody hears of would end the server.
    stream.on('error', () => undefined);
    stream.once('limit', () => faults.push(tooLarge(most)));
    const taken = files.receive(stream).then((file) => ({ ...file, name: filename ?? '' }));
    // Waited for below; until then a stream that breaks off must not count as an error that nobody heard of.
    taken.catch(() => undefined);
    received.push(taken);
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    form.once(limit, () => faults.push(unread()));

  const isWhole = await passThrough(req, form, most + OVERHEAD);
  const [file = null] = await settled(received);
  const fault = faults[0] ?? (isWhole ? null : unread());
  if (!fault) return { words, file };
  if (file) await files.drop(file);
  throw fault;
}

/** Hands the body to the form; unlike a pipeline it leaves the request alone, so that a refusal can still be answered. */
const passThrough = (req: IncomingMessage, form: busboy.Busboy, most: number): Promise<boolean> =>
  new Promise((resolve) => {
    let size = 0;
    const stop = () => {
      req.unpipe(form);
      form.destroy();
      resolve(false);
    };
    form.on('error', stop);
    form.once('close', () => resolve(true));
    req.once('close', () => !req.complete && stop());
    req.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) stop();
    });
    req.pipe(form);
  });

function formOf(req: IncomingMessage, most: number): busboy.Busboy {
  try {
    // One byte more than may be: a file of exactly the most is no fault.
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { ...LIMITS, fileSize: most + 1 } });
  } catch {
    throw invalid({ path: '', code: 'CONTENT_TYPE' });
  }
}

/** What came whole. Of a stream that broke off the error of the form tells, unless the disk itself failed. */
async function settled(received: readonly Promise<Upload['file']>[]): Promise<Upload['file'][]> {
  const ends = await Promise.allSettled(received);
  const failed = ends.find((end) => end.status === 'rejected' && isOfDisk(end.reason));
  if (failed?.status === 'rejected') throw failed.reason;
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

const isOfDisk = (error: NodeJS.ErrnoException): boolean => error.syscall !== undefined;

const unread = (): DomainError => invalid({ path: '', code: 'REQUEST' });
const tooLong = (name: string): DomainError => invalid({ path: name.slice(0, 100), code: 'TOO_LONG' });
/** @param most bytes */
const tooLarge = (most: number): DomainError =>
  invalid({ path: 'file', code: 'TOO_LARGE', params: { max: Math.floor(most / MEGABYTE) } });

export const MEGABYTE = 1024 * 1024;
