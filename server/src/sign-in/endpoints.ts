import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { romeDay } from '../domain/calendar.ts';
import { DomainError } from '../domain/errors.ts';
import { sendJson } from '../http/answer.ts';
import { addressOf, answerError, type Cookie, isOwnOrigin, readCookie, readGiven, setCookie } from './http.ts';
import type { Renewed, Sessions } from './sessions.ts';
import type { SignInService } from './sign-in.service.ts';

const password = z.string().max(1_024);
const CREDENTIALS = z.strictObject({ username: z.string().max(256), password });
const CHANGE = z.strictObject({ current: password, next: password });
const BY_LINK = z.strictObject({ token: z.string().max(256), password });
const NOTHING = z.strictObject({});

const METHOD_REFUSED = { code: 'INVALID', params: { issues: [{ path: '', code: 'METHOD' }] } };

type Endpoint = (req: IncomingMessage, res: ServerResponse, now: Date) => Promise<void>;

interface Parts {
  readonly service: SignInService;
  readonly sessions: Sessions;
  readonly cookie: Cookie;
  readonly publicUrl: string;
  /** TLS ends at a proxy in front of this server. */
  readonly isBehindProxy: boolean;
  readonly clock: () => Date;
}

/** The few paths outside GraphQL: JSON in and out, the refresh token in a cookie that no script can read. */
export function makeHandle(parts: Parts): (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<boolean> {
  const endpoints = { ...withCookie(parts), ...withoutCookie(parts) };
  return async (req, res, { pathname }) => {
    if (!pathname.startsWith('/auth/')) return false;
    const name = pathname.slice('/auth/'.length);
    const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
    const method = name === 'info' ? 'GET' : 'POST';
    try {
      if (!endpoint) throw new DomainError('NOT_FOUND', {});
      if (req.method === method) await guarded(endpoint, parts, req, res);
      else sendJson(res.setHeader('allow', method), 405, METHOD_REFUSED);
    } catch (error) {
      answerError(res, error);
    }
    return true;
  };
}

async function guarded(endpoint: Endpoint, { publicUrl, clock }: Parts, req: IncomingMessage, res: ServerResponse) {
  if (req.method === 'POST' && !isOwnOrigin(req, publicUrl)) throw new DomainError('FORBIDDEN', {});
  await endpoint(req, res, clock());
}

function withCookie({ service, sessions, cookie, isBehindProxy }: Parts): Record<string, Endpoint> {
  const handOut = async (res: ServerResponse, renewed: Renewed, now: Date): Promise<void> => {
    const secondsLeft = Math.floor((renewed.expiresAt.getTime() - now.getTime()) / 1000);
    setCookie(res, cookie, renewed.refreshToken, secondsLeft);
    sendJson(res, 200, await service.access(renewed, now));
  };

  return {
    'sign-in': async (req, res, now) => {
      const given = await readGiven(req, CREDENTIALS);
      await handOut(res, await service.signIn(given, addressOf(req, isBehindProxy), now), now);
    },
    refresh: async (req, res, now) => {
      await readGiven(req, NOTHING);
      const renewed = await sessions.renew(readCookie(req, cookie), now);
      if (!renewed) throw new DomainError('UNAUTHENTICATED', {});
      await handOut(res, renewed, now);
    },
    'sign-out': async (req, res, now) => {
      await readGiven(req, NOTHING);
      await sessions.endByToken(readCookie(req, cookie), now);
      const signedIn = await service.viewerOf(req.headers.authorization, now);
      if (signedIn) await sessions.end(signedIn.sessionId, now);
      setCookie(res, cookie, '', 0);
      nothing(res);
    },
  };
}

function withoutCookie({ service, isBehindProxy }: Parts): Record<string, Endpoint> {
  return {
    password: async (req, res, now) => {
      const given = await readGiven(req, CHANGE);
      const signedIn = await service.viewerOf(req.headers.authorization, now);
      if (!signedIn) throw new DomainError('UNAUTHENTICATED', {});
      await service.changePassword(signedIn, { ...given, address: addressOf(req, isBehindProxy) }, now);
      nothing(res);
    },
    'password-link': async (req, res, now) => {
      await service.usePasswordLink(await readGiven(req, BY_LINK), now);
      nothing(res);
    },
    info: async (_req, res, now) => sendJson(res, 200, await service.info(romeDay(now))),
  };
}

function nothing(res: ServerResponse): void {
  res.statusCode = 204;
  res.setHeader('cache-control', 'no-store');
  res.end();
}
