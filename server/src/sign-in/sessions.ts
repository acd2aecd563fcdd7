import { Person, RefreshToken, Session } from '@albero/schema/model';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import type { Holder } from './access-tokens.ts';
import { hashOf, isSecret, newSecret } from './secrets.ts';

/** However it is renewed, a sign-in ends after this. */
export const SESSION_SECONDS = 10 * 3600;
/** Tabs that renew at the same moment, or an answer lost on the way, are no theft. */
export const GRACE_SECONDS = 15;
/** Sessions that are over are kept this long, so that a stolen token is still known as one. */
const SWEPT_AFTER_SECONDS = 24 * 3600;
const SWEEP_EVERY_MS = 3600_000;
const MOST_SWEPT = 500;

/** A session with the refresh token to hand out: only its hash is kept. */
export interface Renewed extends Holder {
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

interface Found {
  readonly id: string;
  readonly usedAt: Date | null;
  readonly session: Session;
  readonly isDisabled: boolean;
}

/** The sign-ins: each is a family of refresh tokens, of which every one is used once. */
export class Sessions {
  #sweptAt = 0;

  constructor(private readonly db: Database) {}

  async open(personId: string, now: Date): Promise<Renewed> {
    const expiresAt = later(now, SESSION_SECONDS);
    const session = { id: uuid(), personId, createdAt: now, expiresAt, endedAt: null };
    const renewed = await this.db.transaction(async (manager) => {
      await manager.insert(Session, session);
      return handOut(manager, session, now);
    });
    await this.#sweep(now);
    return renewed;
  }

  /**
   * Exchanges a refresh token for the next one. A token used before is answered with a sibling within the grace;
   * after it, somebody else has it too: the whole family ends.
   * @returns null: sign in again
   */
  async renew(token: string | undefined, now: Date): Promise<Renewed | null> {
    if (!isSecret(token)) return null;
    return this.db.transaction(async (manager) => {
      const found = await findToken(manager, token);
      if (!found || found.session.endedAt || found.session.expiresAt <= now || found.isDisabled) return null;
      if (found.usedAt && later(found.usedAt, GRACE_SECONDS) < now) {
        await endSessions(manager, { id: found.session.id }, now);
        return null;
      }
      // Two tabs may come here at once: the slower one finds it used just now, which is within the grace.
      await manager.update(RefreshToken, { id: found.id, usedAt: IsNull() }, { usedAt: now });
      return handOut(manager, found.session, now);
    });
  }

  /** Ends the family of a refresh token, at once. */
  async endByToken(token: string | undefined, now: Date): Promise<void> {
    if (!isSecret(token)) return;
    await this.db.transaction(async (manager) => {
      const found = await findToken(manager, token);
      if (found) await endSessions(manager, { id: found.session.id }, now);
    });
  }

  async end(sessionId: string, now: Date): Promise<void> {
    await this.db.transaction((manager) => endSessions(manager, { id: sessionId }, now));
  }

  async #sweep(now: Date): Promise<void> {
    if (now.getTime() - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = now.getTime();
    const over = await this.db.read.find(Session, {
      select: { id: true },
      where: { expiresAt: LessThan(later(now, -SWEPT_AFTER_SECONDS)) },
      take: MOST_SWEPT,
    });
    if (over.length === 0) return;
    await this.db.transaction((manager) =>
      manager.delete(
        Session,
        over.map(({ id }) => id),
      ),
    );
  }
}

/** Ends sessions from the next request on: one of them, all of a person, or all but the one in use. */
export async function endSessions(
  manager: EntityManager,
  which: { readonly id: string } | { readonly personId: string; readonly except?: string },
  now: Date,
): Promise<void> {
  const { except, ...where } = { except: undefined, ...which };
  await manager.update(
    Session,
    { ...where, ...(except !== undefined && { id: Not(except) }), endedAt: IsNull() },
    { endedAt: now },
  );
}

async function findToken(manager: EntityManager, token: string): Promise<Found | null> {
  const stored = await manager.findOneBy(RefreshToken, { hash: hashOf(token) });
  const session = stored && (await manager.findOneBy(Session, { id: stored.sessionId }));
  if (!stored || !session) return null;
  const person = await manager.findOne(Person, {
    select: { id: true, disabled: true },
    where: { id: session.personId },
  });
  return { id: stored.id, usedAt: stored.usedAt, session, isDisabled: person?.disabled ?? true };
}

async function handOut(manager: EntityManager, session: Session, now: Date): Promise<Renewed> {
  const refreshToken = newSecret();
  await manager.insert(RefreshToken, {
    id: uuid(),
    sessionId: session.id,
    hash: hashOf(refreshToken),
    createdAt: now,
    usedAt: null,
  });
  return { personId: session.personId, sessionId: session.id, refreshToken, expiresAt: session.expiresAt };
}

export const later = (instant: Date, byS: number): Date => new Date(instant.getTime() + byS * 1000);
