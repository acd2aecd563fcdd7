import { createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { v7 as uuid } from 'uuid';
import type { KeyRing } from './keys.ts';

/** Who holds a token, and by which sign-in. Rights are never in it: they are read from the seats at each request. */
export interface Holder {
  readonly personId: string;
  readonly sessionId: string;
}

export const ACCESS_SECONDS = 600;
const AUDIENCE = 'albero-api';
const TYPE = 'at+jwt';
const ALGORITHMS = ['EdDSA'];
/** Clocks of two nodes may differ by this much. */
const TOLERANCE_SECONDS = 5;
const LONGEST_TOKEN = 2_000;
const HEADER_WORDS = new Set(['alg', 'typ', 'kid']);
/** Verified signatures kept in memory: a signature once right stays right; times are looked at again. */
const MOST_REMEMBERED = 2_000;

/** Signed tokens of ten minutes, kept by the page in memory only (RFC 8725, RFC 9068). */
export class AccessTokens {
  readonly #verified = new Map<string, { holder: Holder; from: number; until: number }>();

  constructor(
    private readonly keys: KeyRing,
    private readonly issuer: string,
  ) {}

  async issue({ personId, sessionId }: Holder, now: Date): Promise<string> {
    const { id, privateKey } = await this.keys.signing();
    const at = seconds(now);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: id })
      .setIssuer(this.issuer)
      .setAudience(AUDIENCE)
      .setSubject(personId)
      .setJti(uuid())
      .setIssuedAt(at)
      .setExpirationTime(at + ACCESS_SECONDS)
      .sign(privateKey);
  }

  /** @returns null for whatever is not a token of ours that holds now */
  async holderOf(token: string, now: Date): Promise<Holder | null> {
    if (token.length > LONGEST_TOKEN) return null;
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.#verified.get(digest) ?? (await this.#verify(token, digest, now));
    if (!known) return null;
    const at = seconds(now);
    return known.from - TOLERANCE_SECONDS <= at && at < known.until + TOLERANCE_SECONDS ? known.holder : null;
  }

  async #verify(token: string, digest: string, now: Date) {
    try {
      const { payload } = await jwtVerify(token, (header) => this.#keyFor(header), {
        algorithms: ALGORITHMS,
        issuer: this.issuer,
        audience: AUDIENCE,
        typ: TYPE,
        clockTolerance: TOLERANCE_SECONDS,
        maxTokenAge: ACCESS_SECONDS,
        requiredClaims: ['sub', 'sid', 'jti', 'iat', 'exp'],
        currentDate: now,
      });
      const { sub, sid, iat, exp } = payload;
      if (typeof sub !== 'string' || typeof sid !== 'string' || !iat || !exp) return null;
      return this.#remember(digest, { holder: { personId: sub, sessionId: sid }, from: iat, until: exp });
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
      throw error;
    }
  }

  /** Only our own keys, and no header word that could bring another one (jku, jwk, x5u, x5c) or a rule of its own (crit). */
  async #keyFor(header: object) {
    const { kid } = header as { kid?: unknown };
    const isPlain = Object.keys(header).every((word) => HEADER_WORDS.has(word));
    const key = isPlain && typeof kid === 'string' ? await this.keys.byId(kid) : null;
    if (!key) throw new errors.JWSInvalid('Not a key of this installation');
    return key.publicKey;
  }

  #remember<T extends { holder: Holder; from: number; until: number }>(digest: string, verified: T): T {
    if (this.#verified.size >= MOST_REMEMBERED) this.#verified.clear();
    this.#verified.set(digest, verified);
    return verified;
  }
}

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
