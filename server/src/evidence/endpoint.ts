import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ErrorCode, Issue } from '@albero/schema/contract';
import { assertMayEver } from '../access/authorize.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { Context } from '../graphql/context.ts';
import { sendJson, sendRefusal } from '../http/answer.ts';
import { swallow } from '../http/swallow.ts';
import type { EvidenceFiles } from './evidence.files.ts';
import type { EvidenceService } from './evidence.service.ts';
import { attachmentHeader, bareName, downloadName } from './evidence.words.ts';
import { extensionsOf } from './file-kind.ts';
import { receiveUpload } from './upload.ts';

export interface FilesParts {
  readonly service: EvidenceService;
  readonly files: EvidenceFiles;
  /** The largest file that is taken, in bytes. */
  readonly most: number;
  /** null: nobody is signed in. */
  readonly contextOf: (req: IncomingMessage) => Promise<Context | null>;
}

/** Answers the paths under /files/; false for any other. What is not foreseen is thrown. */
export type FilesEndpoint = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

/** Of a body that is too large, how many times the most are read before the connection is cut. */
const HEARD_OUT = 5;

const UPLOAD = '/files/evidence';
const DOWNLOAD = /^\/files\/evidence\/([0-9a-f-]{36})$/;

/** POST /files/evidence takes a form with a file in, GET /files/evidence/<id> hands the file out; both with a Bearer token. */
export const filesEndpoint =
  (parts: FilesParts): FilesEndpoint =>
  async (req, res, path) => {
    if (!path.startsWith('/files/')) return false;
    try {
      await route(parts, req, res, path);
    } catch (error) {
      // Read to the end, else the sender never hears the answer.
      await swallow(req, HEARD_OUT * parts.most);
      if (!(error instanceof DomainError)) throw error;
      sendRefusal(res, statusOf(error), error.code, error.params);
    }
    return true;
  };

async function route(parts: FilesParts, req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
  const id = DOWNLOAD.exec(path)?.[1];
  if (path !== UPLOAD && !id) throw new DomainError('NOT_FOUND', {});
  const context = await parts.contextOf(req);
  if (!context) throw new DomainError('UNAUTHENTICATED', {});
  if (id) assertMethod(req, res, 'GET', 'HEAD');
  else assertMethod(req, res, 'POST');
  return id ? download(parts, { req, res, context }, id) : upload(parts, { req, res, context });
}

interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly context: Context;
}

async function upload({ service, files, most }: FilesParts, { req, res, context }: Exchange): Promise<void> {
  const { viewer } = context;
  assertMayEver(viewer, 'measurements.attach');
  const { words, file } = await receiveUpload(req, files, most);
  try {
    if (!file) throw invalid({ path: 'file', code: 'REQUIRED' });
    const title = words.get('title')?.trim() || bareName(file.name);
    const to = { measurementId: words.get('measurementId') ?? '', title, protocol: words.get('protocol') };
    sendJson(res, 201, await service.addFile({ ...context, viewer }, to, file));
  } finally {
    if (file) await files.drop(file);
  }
}

async function download({ service, files }: FilesParts, { req, res, context }: Exchange, id: string): Promise<void> {
  const { viewer } = context;
  assertMayEver(viewer, 'measurements.read');
  const { title, mediaType, size, sha256 } = await service.byId(viewer, id);
  if (!sha256 || !mediaType) throw new DomainError('NOT_FOUND', { id });

  const content = await files.read(sha256);
  res.statusCode = 200;
  res.setHeader('content-type', mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType);
  res.setHeader('content-length', String(size));
  res.setHeader('content-disposition', attachmentHeader(downloadName(title, extensionsOf(mediaType))));
  res.setHeader('cache-control', 'no-store');
  if (req.method === 'HEAD') {
    content.destroy();
    res.end();
    return;
  }
  await pipeline(content, res);
}

function assertMethod({ method }: IncomingMessage, res: ServerResponse, ...allowed: string[]): void {
  if (allowed.includes(method ?? '')) return;
  res.setHeader('allow', allowed.join(', '));
  throw invalid({ path: '', code: 'METHOD' });
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  WRONG_STATE: 409,
};
const STATUS_OF_ISSUE: Readonly<Record<string, number>> = {
  METHOD: 405,
  CONTENT_TYPE: 415,
  TOO_LARGE: 413,
  FILE_TYPE: 415,
};

function statusOf({ code, params }: DomainError): number {
  const [issue] = 'issues' in params ? (params.issues as readonly Issue[]) : [];
  return (issue && STATUS_OF_ISSUE[issue.code]) ?? STATUS[code] ?? 400;
}
