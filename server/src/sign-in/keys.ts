import { createPrivateKey } from 'node:crypto';
import { SigningKey } from '@albero/schema/model';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { StartError } from '../start-error.ts';
import { hashOf } from './secrets.ts';

export interface Key {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The keys of this installation: the newest signs, all of them verify. */
export interface KeyRing {
  signing(): Promise<Key>;
  /** By the id in a token's header; null when it is none of ours. */
  byId(id: string): Promise<Key | null>;
}

/** How often an unknown key id may cause a look at the table: another node may have made a key. */
const LOOK_AGAIN_MS = 5_000;

/** Keys kept in the database, the first one made at the first start. */
export function storedKeys(db: Database, clock: () => Date): KeyRing {
  let keys: Promise<Key[]> | undefined;
  let lookedAt = 0;
  const look = (): Promise<Key[]> => {
    lookedAt = clock().getTime();
    keys = loadOrMake(db, clock()).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };

  return {
    signing: async () => newest(await (keys ?? look())),
    async byId(id) {
      const known = find(await (keys ?? look()), id);
      if (known || clock().getTime() - lookedAt < LOOK_AGAIN_MS) return known;
      return find(await look(), id);
    },
  };
}

/**
 * The key given by the configuration, a private Ed25519 JWK: nothing is read from or written to the database.
 * @throws StartError
 */
export function configuredKey(jwk: string): KeyRing {
  assertPrivateKey(jwk);
  const id = hashOf(jwk).slice(0, 16);
  const key = asKey(id, jwk);
  return { signing: () => key, byId: async (wanted) => (wanted === id ? key : null) };
}

function assertPrivateKey(jwk: string): void {
  try {
    const { asymmetricKeyType } = createPrivateKey({ key: JSON.parse(jwk), format: 'jwk' });
    if (asymmetricKeyType === 'ed25519') return;
  } catch {
    // What was given is a secret, also when it is none: it must not get into a message.
  }
  throw new StartError('Configurazione: ALBERO_SIGNING_KEY deve essere una chiave privata Ed25519 in forma JWK.');
}

async function loadOrMake(db: Database, now: Date): Promise<Key[]> {
  const stored = await all(db);
  if (stored.length > 0) return stored;

  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = JSON.stringify(await exportJWK(privateKey));
  await db.transaction(async (manager) => {
    if (await firstRow(select(manager, SigningKey, 'x'))) return;
    await manager.insert(SigningKey, { id: uuid(), jwk, createdAt: now });
  });
  return all(db);
}

const all = async (db: Database): Promise<Key[]> => {
  const found = await rows(select(db.read, SigningKey, 'x').orderBy('x.createdAt').addOrderBy('x.id'));
  return Promise.all(found.map(({ id, jwk }) => asKey(id, jwk)));
};

async function asKey(id: string, text: string): Promise<Key> {
  const jwk = JSON.parse(text) as JWK;
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || !jwk.d) throw new Error('A signing key is a private Ed25519 JWK');
  const { d: _, ...open } = jwk;
  return {
    id,
    privateKey: (await importJWK(jwk, 'EdDSA')) as CryptoKey,
    publicKey: (await importJWK(open, 'EdDSA')) as CryptoKey,
  };
}

const find = (keys: readonly Key[], id: string): Key | null => keys.find((key) => key.id === id) ?? null;

function newest(keys: readonly Key[]): Key {
  const key = keys.at(-1);
  if (!key) throw new Error('No signing key');
  return key;
}
