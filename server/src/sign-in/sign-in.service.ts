import type { Viewer } from '@albero/schema/contract';
import { loadViewer } from '../access/viewer.ts';
import type { Database } from '../database/database.ts';
import { romeDay } from '../domain/calendar.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { ACCESS_SECONDS, type AccessTokens } from './access-tokens.ts';
import { DemoPeople, type DemoPerson } from './demo-people.ts';
import { setPassword, usePasswordLink, withHash } from './password-links.ts';
import { DEMO_PASSWORD, passwordIssues } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { endSessions, type Renewed, type Sessions } from './sessions.ts';
import { nameOfBodies, personNamed } from './sign-in.store.ts';
import { SlowDown } from './slow-down.ts';

export interface SignedInViewer {
  readonly viewer: Viewer;
  readonly sessionId: string;
}

export interface AccessAnswer {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export interface SignInInfo {
  readonly demo: boolean;
  readonly organisation: string | null;
  readonly people: readonly DemoPerson[];
}

/** Who is asking, and how they came to be known. */
export class SignInService {
  readonly #slowDown = new SlowDown();
  readonly #demoPeople = new DemoPeople();

  constructor(
    private readonly db: Database,
    private readonly tokens: AccessTokens,
    private readonly sessions: Sessions,
    private readonly isDemo: boolean,
  ) {}

  /** @throws DomainError BAD_CREDENTIALS, the same and as late for a wrong password as for an unknown person */
  async signIn(given: { username: string; password: string }, address: string, now: Date): Promise<Renewed> {
    const username = given.username.trim().toLowerCase();
    const attempt = await this.#slowDown.attempt(username, address);
    const person = await personNamed(this.db.read, username);
    const isRight = await isPassword(person?.passwordHash ?? null, given.password);
    const isRefused = given.password === DEMO_PASSWORD && !this.isDemo;
    if (!person || !isRight || isRefused) throw new DomainError('BAD_CREDENTIALS', {});

    await attempt.succeeded();
    return this.sessions.open(person.id, now);
  }

  async access(holder: Renewed, now: Date): Promise<AccessAnswer> {
    return { accessToken: await this.tokens.issue(holder, now), expiresIn: ACCESS_SECONDS };
  }

  /** Rights are read fresh, from the seats of the business day; nothing of them is in the token. */
  async viewerOf(header: string | undefined, now: Date, today = romeDay(now)): Promise<SignedInViewer | null> {
    const token = /^Bearer ([\w.-]+)$/i.exec(header ?? '')?.[1];
    const holder = token ? await this.tokens.holderOf(token, now) : null;
    const viewer = holder && (await loadViewer(this.db.read, holder.sessionId, { now, today }));
    if (!viewer || viewer.personId !== holder.personId) return null;
    return { viewer, sessionId: holder.sessionId };
  }

  /** A new password for oneself: ends the other sessions of the person, not the one in use. */
  async changePassword(
    { viewer, sessionId }: SignedInViewer,
    { current, next, address }: { current: string; next: string; address: string },
    now: Date,
  ): Promise<void> {
    const person = await withHash(this.db.read, viewer.personId);
    if (!person) throw new DomainError('UNAUTHENTICATED', {});
    const attempt = await this.#slowDown.attempt(person.username.toLowerCase(), address);
    if (!(await isPassword(person.passwordHash, current))) throw invalid({ path: 'current', code: 'PASSWORD_WRONG' });
    await attempt.succeeded();
    const issues = passwordIssues(next, person.username, 'next');
    if (issues.length > 0) throw invalid(...issues);

    const passwordHash = await hashPassword(next);
    await this.db.transaction(async (manager) => {
      await setPassword(manager, person, passwordHash, now);
      await endSessions(manager, { personId: person.id, except: sessionId }, now);
    });
  }

  usePasswordLink(given: { token: string; password: string }, now: Date): Promise<void> {
    return usePasswordLink(this.db, given, now);
  }

  async info(today: string): Promise<SignInInfo> {
    const bodies = await nameOfBodies(this.db.read);
    const people = this.isDemo ? await this.#demoPeople.list(this.db.read, today) : [];
    return { demo: this.isDemo, organisation: bodies.length === 1 ? (bodies[0] ?? null) : null, people };
  }
}
