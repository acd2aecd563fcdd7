import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { ErrorCode } from '@albero/schema/contract';
import type { z } from 'zod';
import { DomainError, invalid } from '../domain/errors.ts';
import { isJson, readBody, sendJson } from '../http/answer.ts';

const LARGEST_BODY = 4_096;

/** The request's body: anything but one small JSON object of the given shape is refused. */
export async function readGiven<S extends z.ZodType>(req: IncomingMessage, shape: S): Promise<z.infer<S>> {
  if (!isJson(req)) throw invalid({ path: '', code: 'JSON_EXPECTED' });
  const body = await readBody(req, LARGEST_BODY);
  if (!body) throw invalid({ path: '', code: 'TOO_LARGE', params: { most: LARGEST_BODY } });
  const parsed = shape.safeParse(parse(body.toString('utf8')));
  if (parsed.success) return parsed.data;
  throw invalid(...parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code: code.toUpperCase() })));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid({ path: '', code: 'JSON_EXPECTED' });
  }
}

/**
 * Is the request from a page of this very address? Browsers name the origin on every POST; programs that do not
 * carry no cookies of anybody.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  return headers.origin === new URL(publicUrl).origin || URL.parse(headers.origin)?.host === headers.host;
}

/**
 * The sender's address, as the slowing down of guesses counts it: a whole /64 of IPv6 is one.
 * @param isBehindProxy the last address of X-Forwarded-For is what our proxy saw; those before it are the sender's word
 */
export function addressOf(req: IncomingMessage, isBehindProxy: boolean): string {
  const seen = isBehindProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  const address = (isIP(seen ?? '') ? (seen ?? '') : (req.socket.remoteAddress ?? '')).replace(/^::ffff:/, '');
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** The first four of the eight groups, `::` written out. */
function networkOf(address: string): string {
  const [before = '', after = ''] = address.split('::');
  const [first, last] = [before, after].map((groups) => groups.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = address.includes('::') ? Array(8 - first.length - last.length).fill('0') : [];
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

export interface Cookie {
  readonly name: string;
  readonly attributes: string;
}

/** `__Host-` and Secure over TLS; plain on http://localhost. */
export const cookieFor = (isSecure: boolean): Cookie => ({
  name: isSecure ? '__Host-albero' : 'albero',
  attributes: `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`,
});

export function readCookie({ headers }: IncomingMessage, { name }: Cookie): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function setCookie(res: ServerResponse, { name, attributes }: Cookie, value: string, seconds: number): void {
  res.setHeader('Set-Cookie', `${name}=${value}; ${attributes}; Max-Age=${seconds}`);
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  INVALID: 400,
  BAD_CREDENTIALS: 401,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_ATTEMPTS: 429,
};

/** A foreseen refusal as an answer; whatever is not foreseen goes on to whoever logs it. */
export function answerError(res: ServerResponse, error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
  const { code, params } = error;
  if ('retryAfter' in params) res.setHeader('Retry-After', String(params.retryAfter));
  sendJson(res, STATUS[error.code as ErrorCode] ?? 400, { code, params });
}
