import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../database/database.ts';
import { AccessTokens } from './access-tokens.ts';
import { makeHandle } from './endpoints.ts';
import { cookieFor } from './http.ts';
import { configuredKey, storedKeys } from './keys.ts';
import { createPasswordLink } from './password-links.ts';
import { hashPassword } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { type SignedInViewer, SignInService } from './sign-in.service.ts';

export { createPasswordLink, type NewPasswordLink } from './password-links.ts';
export { DEMO_PASSWORD, passwordIssues } from './password-rules.ts';
export { hashPassword } from './passwords.ts';
export { endSessions } from './sessions.ts';
export type { SignedInViewer } from './sign-in.service.ts';

export interface SignInConfig {
  readonly demo: boolean;
  /** The address people type; it is also the issuer of the tokens. */
  readonly publicUrl: string;
  /** The address is https. */
  readonly isSecure: boolean;
  /** A private Ed25519 JWK, instead of the key that the first start keeps in the database. */
  readonly signingKey?: string | undefined;
}

export interface SignIn {
  /** Answers the paths under /auth/; false for any other. What is not foreseen is thrown. */
  handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean>;
  /** Who sends this `Authorization` header; null: nobody that holds a session now. */
  viewerOf(header: string | undefined, now: Date, today?: string): Promise<SignedInViewer | null>;
  readonly hashPassword: typeof hashPassword;
  readonly createPasswordLink: typeof createPasswordLink;
}

export function makeSignIn({
  db,
  config,
  clock = () => new Date(),
}: {
  readonly db: Database;
  readonly config: SignInConfig;
  readonly clock?: () => Date;
}): SignIn {
  const keys = config.signingKey ? configuredKey(config.signingKey) : storedKeys(db, clock);
  const sessions = new Sessions(db);
  const service = new SignInService(db, new AccessTokens(keys, config.publicUrl), sessions, config.demo);
  const { publicUrl, isSecure } = config;
  const cookie = cookieFor(isSecure);
  return {
    handle: makeHandle({ service, sessions, cookie, publicUrl, isBehindProxy: isSecure, clock }),
    viewerOf: (header, now, today) => service.viewerOf(header, now, today),
    hashPassword,
    createPasswordLink,
  };
}
