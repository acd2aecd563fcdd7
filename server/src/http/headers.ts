import type { ServerResponse } from 'node:http';

/** Headers that every answer carries, whatever it is. */
const ALWAYS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  [
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
  ],
  ['x-robots-tag', 'noindex, nofollow'],
];

/** Two years: browsers that came once never ask in the clear again. */
const HSTS = 'max-age=63072000; includeSubDomains';

const CLOSED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function secure(res: ServerResponse, isHttps: boolean): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  res.setHeader('content-security-policy', CLOSED);
  if (isHttps) res.setHeader('strict-transport-security', HSTS);
}

/**
 * The policy of the page: nothing from elsewhere, scripts only from files, styles only with this answer's number.
 * Style attributes are let through: React sets them in the markup of icons and progress bars, and they cannot load.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
