import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '@albero/schema/contract';

/** Answers JSON that nobody may keep. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  sendText(res, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendText(res: ServerResponse, status: number, type: string, text: string): void {
  res.statusCode = status;
  res.setHeader('content-type', type);
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store');
  // Encoded once: asking for the length and then writing the text would walk through a large answer twice.
  const bytes = UTF8.encode(text);
  res.setHeader('content-length', bytes.length);
  res.end(bytes);
}

const UTF8 = new TextEncoder();

/** A refusal by its code, in the shape of GraphQL errors. */
export const sendRefusal = (res: ServerResponse, status: number, code: ErrorCode, params: object = {}): void =>
  sendJson(res, status, { errors: [{ message: code, extensions: { code, ...params } }] });

/** The body of a request. @returns null when it is larger than `most` bytes; the rest is then not read */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export const isJson = (req: IncomingMessage): boolean =>
  /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(req.headers['content-type'] ?? '');
