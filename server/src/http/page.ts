import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { sendText } from './answer.ts';
import { pagePolicy } from './headers.ts';

/** Answers a file of the built admin. @returns false when there is none of that name */
export type Page = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

/** What Vite leaves in index.html where the number of the answer goes (admin/vite.config.ts, `html.cspNonce`). */
const NONCE_PLACE = '__CSP_NONCE__';

/** The admin as built under `folder`. Its addresses lie behind `#`, so `/` is the only page. */
export function makePage(folder: string): Page {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return async () => false;
  const html = readFileSync(index, 'utf8');
  // Looked up anew for each request: a build beside a running server takes files away, and a listed one that is gone ends it.
  const files = sirv(folder, { dev: true, etag: true, gzip: true, setHeaders: keepHashed });

  return (req, res, path) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return Promise.resolve(false);
    if (path === '/' || path === '/index.html') {
      sendIndex(res, html);
      return Promise.resolve(true);
    }
    return served(files, req, res);
  };
}

function sendIndex(res: ServerResponse, html: string): void {
  const nonce = randomBytes(16).toString('base64');
  res.setHeader('content-security-policy', pagePolicy(nonce));
  sendText(res, 200, 'text/html; charset=utf-8', html.replaceAll(NONCE_PLACE, nonce));
}

const served = (files: ReturnType<typeof sirv>, req: IncomingMessage, res: ServerResponse): Promise<boolean> =>
  new Promise((resolve) => {
    res.once('close', () => resolve(true));
    files(req, res, () => resolve(false));
  });

/** Files whose name carries the hash of their content never change. */
function keepHashed(res: ServerResponse, path: string): void {
  res.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
