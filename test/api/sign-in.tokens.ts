import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** What a forger knows: everything but, for most attempts, our key. */
export interface Known {
  /** A token that holds. */
  readonly token: string;
  /** Our private key, for the attempts in which only a claim is wrong. */
  readonly key: KeyObject;
  readonly now: number;
}

export const parts = (token: string) => {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  return { header: decoded(header), payload: decoded(payload), signature };
};
const decoded = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString());
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const signed = (header: object, payload: object, key: KeyObject): string => {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
};

/** A way of forging, in words, and its token. */
export function forgeries({ token, key, now }: Known): [string, string][] {
  const { header, payload, signature } = parts(token);
  const [h, p] = token.split('.') as [string, string];
  const other = generateKeyPairSync('ed25519');
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  const hmac = (alg: string, hash: string, secret: string | Buffer) => {
    const text = `${encoded({ ...header, alg })}.${encoded(payload)}`;
    return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
  };
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const withHeader = (words: object) => signed({ ...header, ...words }, payload, key);
  const withClaims = (claims: object) => signed(header, { ...payload, ...claims }, key);
  const without = (claim: string) =>
    signed(header, Object.fromEntries(Object.entries(payload).filter(([name]) => name !== claim)), key);
  const rawSigned = (alg: string, keyOf: KeyObject) => {
    const text = `${encoded({ ...header, alg })}.${encoded(payload)}`;
    return `${text}.${sign('sha256', Buffer.from(text), keyOf).toString('base64url')}`;
  };
  const jwk = other.publicKey.export({ format: 'jwk' });

  return [
    ['no algorithm', `${encoded({ ...header, alg: 'none' })}.${p}.`],
    ['no algorithm, capitals', `${encoded({ ...header, alg: 'NONE' })}.${p}.`],
    ['no algorithm, our signature', `${encoded({ ...header, alg: 'none' })}.${p}.${signature}`],
    ['HS256 with the public key as secret', hmac('HS256', 'sha256', publicPem as string)],
    ['HS512 with the key id as secret', hmac('HS512', 'sha512', String(header.kid))],
    ['HS256 with an empty secret', hmac('HS256', 'sha256', '')],
    ['RS256', rawSigned('RS256', rsa)],
    ['ES256', rawSigned('ES256', ec)],
    ['another key under our id', signed(header, payload, other.privateKey)],
    ['another key under its own id', signed({ ...header, kid: 'mine' }, payload, other.privateKey)],
    ['another key brought along (jwk)', signed({ ...header, jwk }, payload, other.privateKey)],
    ['our key, and one brought along', withHeader({ jwk })],
    ['a key by address (jku)', signed({ ...header, jku: 'https://example.org/keys' }, payload, other.privateKey)],
    ['our key, and one by address', withHeader({ jku: 'https://example.org/keys' })],
    ['a certificate (x5c)', withHeader({ x5c: ['MIIB'] })],
    ['a certificate by address (x5u)', withHeader({ x5u: 'https://example.org/cert' })],
    ['an unknown rule (crit)', withHeader({ crit: ['exp2'], exp2: 1 })],
    ['an unencoded payload (b64)', withHeader({ crit: ['b64'], b64: false })],
    ['a key id that is a path', withHeader({ kid: '../../../../dev/null' })],
    ['a key id that is SQL', withHeader({ kid: "' OR '1'='1" })],
    ['a key id that is an object', withHeader({ kid: { $ne: null } })],
    ['a key id that is a list', withHeader({ kid: [header.kid] })],
    ['no key id', withHeader({ kid: undefined })],
    ['a prototype as key id', withHeader({ kid: '__proto__' })],
    ['another kind of token', withHeader({ typ: 'JWT' })],
    ['no kind of token', withHeader({ typ: undefined })],
    ['another issuer', withClaims({ iss: 'https://example.org' })],
    ['no issuer', without('iss')],
    ['another audience', withClaims({ aud: 'another-api' })],
    ['no audience', without('aud')],
    ['expired six seconds ago', withClaims({ iat: now - 606, exp: now - 6 })],
    ['a long life', withClaims({ iat: now - 3600, exp: now + 3600 })],
    ['no end', without('exp')],
    ['an end in words', withClaims({ exp: 'tomorrow' })],
    ['from the future', withClaims({ iat: now + 60 })],
    ['no beginning', without('iat')],
    ['not before a minute from now', withClaims({ nbf: now + 60 })],
    ['no person', without('sub')],
    ['no session', without('sid')],
    ['no number', without('jti')],
    ['a session that is not there', withClaims({ sid: '018f0000-0000-7000-8000-000000000000' })],
    ["somebody else's session", withClaims({ sub: '018f0000-0000-7000-8000-000000000000' })],
    ['a session that is a list', withClaims({ sid: [payload.sid] })],
    ['other claims under our signature', `${h}.${encoded({ ...payload, sub: 'x' })}.${signature}`],
    ['another header under our signature', `${encoded({ ...header, a: 1 })}.${p}.${signature}`],
    ['no signature', `${h}.${p}.`],
    ['two parts', `${h}.${p}`],
    ['four parts', `${token}.${signature}`],
    ['a shorter signature', token.slice(0, -4)],
    ['a longer signature', `${token}AAAA`],
    ['a changed letter', token.slice(0, -10) + (token.at(-10) === 'A' ? 'B' : 'A') + token.slice(-9)],
    ['five parts, as if encrypted', `${h}.${p}.${p}.${p}.${signature}`],
    ['JSON with two signatures', JSON.stringify({ payload: p, signatures: [{ protected: h, signature }] })],
    ['a very long one', withClaims({ more: 'x'.repeat(8_000) })],
    ['one dot', '.'],
    ['two dots', '..'],
    ['the refresh token of nobody', 'A'.repeat(43)],
  ];
}

export const privateKeyFrom = (jwk: string): KeyObject => createPrivateKey({ key: JSON.parse(jwk), format: 'jwk' });
