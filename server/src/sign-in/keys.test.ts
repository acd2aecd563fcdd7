import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AccessTokens } from './access-tokens.ts';
import { configuredKey } from './keys.ts';

const jwkOf = (key: KeyObject): string => JSON.stringify(key.export({ format: 'jwk' }));
const ed25519 = () => generateKeyPairSync('ed25519');
const NOW = new Date('2023-07-03T09:00:00Z');
const HOLDER = { personId: 'anna', sessionId: 'morning' };

describe('a key from the configuration', () => {
  test('signs tokens that another node with the same key takes', async () => {
    const jwk = jwkOf(ed25519().privateKey);
    const [one, other] = [configuredKey(jwk), configuredKey(jwk)].map((keys) => new AccessTokens(keys, 'https://a'));

    expect(await other?.holderOf((await one?.issue(HOLDER, NOW)) ?? '', NOW)).toEqual(HOLDER);
  });

  test('another key, or another address of the product, takes none of them', async () => {
    const keys = configuredKey(jwkOf(ed25519().privateKey));
    const token = await new AccessTokens(keys, 'https://a').issue(HOLDER, NOW);
    const elsewhere = configuredKey(jwkOf(ed25519().privateKey));

    expect(await new AccessTokens(elsewhere, 'https://a').holderOf(token, NOW)).toBeNull();
    expect(await new AccessTokens(keys, 'https://b').holderOf(token, NOW)).toBeNull();
  });

  test.each([
    ['no JSON', 'secret'],
    ['an empty object', '{}'],
    ['a public key', jwkOf(ed25519().publicKey)],
    ['another curve', jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)],
  ])('%s stops the start, with a sentence that does not repeat it', (_, given) => {
    expect(() => configuredKey(given)).toThrow(/^Configurazione: ALBERO_SIGNING_KEY deve essere una chiave privata/);
  });
});
