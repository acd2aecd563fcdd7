import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as text that fits in a cookie and in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: 256 random bits need no salt and no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Anything else is not even looked up. */
export const isSecret = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');
