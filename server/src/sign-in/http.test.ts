import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { addressOf, cookieFor, isOwnOrigin, readCookie } from './http.ts';

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('whose page sends it', () => {
  const PUBLIC = 'https://albero.example.org';
  const own = (headers: Record<string, string>): boolean =>
    isOwnOrigin(request({ host: '127.0.0.1:4000', ...headers }), PUBLIC);

  test.each([
    [{}, true],
    [{ origin: PUBLIC }, true],
    [{ origin: 'http://127.0.0.1:4000' }, true],
    [{ origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ origin: 'https://example.org' }, false],
    [{ origin: 'https://albero.example.org.example.com' }, false],
    [{ origin: 'https://albero.example.org:8443' }, false],
    [{ origin: 'http://127.0.0.1:4001' }, false],
    [{ origin: PUBLIC, 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
  ])('%j: %s', (headers, expected) => {
    expect(own(headers as Record<string, string>)).toBe(expected);
  });
});

describe('the address that guesses are counted by', () => {
  test.each([
    ['127.0.0.1', undefined, false, '127.0.0.1'],
    ['::ffff:192.0.2.1', undefined, false, '192.0.2.1'],
    ['192.0.2.1', '203.0.113.9', false, '192.0.2.1'],
    ['127.0.0.1', '203.0.113.9, 192.0.2.1', true, '192.0.2.1'],
    ['127.0.0.1', 'not an address', true, '127.0.0.1'],
    ['127.0.0.1', undefined, true, '127.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2'],
    ['2001:db8:1:2::6', undefined, false, '2001:db8:1:2'],
    ['2001:db8::6', undefined, false, '2001:db8:0:0'],
    ['::1', undefined, false, '0:0:0:0'],
  ])('%s with X-Forwarded-For %s, behind a proxy %s: %s', (remote, forwarded, isBehindProxy, expected) => {
    expect(addressOf(request(forwarded ? { 'x-forwarded-for': forwarded } : {}, remote), isBehindProxy)).toBe(expected);
  });
});

describe('the cookie', () => {
  test('is found among others, and not under a name that only ends like it', () => {
    const cookie = cookieFor(false);

    expect(readCookie(request({ cookie: 'a=1; albero=secret; b=2' }), cookie)).toBe('secret');
    expect(readCookie(request({ cookie: 'xalbero=1; __Host-albero=2' }), cookie)).toBeUndefined();
    expect(readCookie(request({}), cookie)).toBeUndefined();
  });

  test('belongs to the host and travels encrypted where there is TLS', () => {
    expect(cookieFor(true)).toEqual({
      name: '__Host-albero',
      attributes: 'Path=/; HttpOnly; SameSite=Strict; Secure',
    });
  });
});
