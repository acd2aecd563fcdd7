import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CalendarEndpoint } from '../calendar/index.ts';
import type { DossierEndpoint } from '../evaluations/index.ts';
import type { FilesEndpoint } from '../evidence/index.ts';
import type { Endpoint } from '../graphql/endpoint.ts';
import { logInternal } from '../graphql/format-error.ts';
import type { Log } from '../log.ts';
import type { SignIn } from '../sign-in/index.ts';
import { sendJson, sendRefusal, sendText } from './answer.ts';
import { secure } from './headers.ts';
import type { Page } from './page.ts';

export interface HandlerParts {
  readonly graphql: Endpoint;
  readonly signIn: Pick<SignIn, 'handle'>;
  readonly files: FilesEndpoint;
  readonly dossier: DossierEndpoint;
  readonly calendar: CalendarEndpoint;
  readonly health: () => Promise<boolean>;
  readonly page: Page;
  readonly log: Log;
  readonly isSecure: boolean;
}

/** Every request comes through here; no answer leaves without its headers, and none with what went wrong inside. */
export function makeHandler(parts: HandlerParts): RequestListener {
  return (req, res) => {
    secure(res, parts.isSecure);
    route(parts, req, res).catch((error: unknown) => fail(parts.log, res, error));
  };
}

async function route(parts: HandlerParts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = URL.parse(req.url ?? '/', 'http://localhost');
  if (!url) return sendRefusal(res, 400, 'INVALID', { issues: [{ path: '', code: 'ADDRESS' }] });
  if (url.pathname === '/graphql') return parts.graphql(req, res);
  if (url.pathname === '/livez') return sendJson(res, 200, { status: 'ok' });
  if (url.pathname === '/healthz') {
    const isUp = await parts.health();
    return sendJson(res, isUp ? 200 : 503, { status: isUp ? 'ok' : 'away' });
  }
  if (await parts.files(req, res, url.pathname)) return;
  if (await parts.dossier(req, res, url.pathname)) return;
  if (await parts.calendar(req, res, url.pathname)) return;
  if (url.pathname.startsWith('/auth/') && (await parts.signIn.handle(req, res, url))) return;
  if (url.pathname.startsWith('/auth/') || !(await parts.page(req, res, url.pathname)))
    notFound(req, res, url.pathname);
}

function notFound({ method }: IncomingMessage, res: ServerResponse, path: string): void {
  if (path === '/' && (method === 'GET' || method === 'HEAD')) {
    sendText(res, 503, 'text/plain; charset=utf-8', 'Le pagine non sono ancora costruite: eseguire «npm run build».\n');
    return;
  }
  sendRefusal(res, 404, 'NOT_FOUND');
}

function fail(log: Log, res: ServerResponse, error: unknown): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  sendRefusal(res, 500, 'INTERNAL', { logId: logInternal(log, error) });
}
