import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 40 ms. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, as it is kept. */
export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), ARGON2ID);

let nobody: Promise<string> | undefined;

/**
 * Is it the password of the hash? Takes as long where there is no hash (unknown, disabled, not yet set),
 * so that the time of the answer tells nothing.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody at all');
  const isRight = await verify(kept ?? (await nobody), asTyped(password));
  return isRight && kept !== null;
}

/** The same letters typed on another keyboard or phone are the same password. */
const asTyped = (password: string): string => password.normalize('NFKC');
