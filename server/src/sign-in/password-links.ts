import type { Viewer } from '@albero/schema/contract';
import { PasswordLink, Person } from '@albero/schema/model';
import { type EntityManager, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { recordAct } from '../workflow/acts.ts';
import { passwordIssues } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { hashOf, isSecret, newSecret } from './secrets.ts';
import { endSessions, later } from './sessions.ts';

/** A person who never had a password may find the link tomorrow; a forgotten one is set on the spot. */
const FIRST_PASSWORD_SECONDS = 24 * 3600;
const RESET_SECONDS = 20 * 60;

export interface NewPasswordLink {
  /** Address within the product; the token appears here and nowhere else. */
  readonly path: string;
  readonly expiresAt: Date;
}

/**
 * Makes the one-time link of a person; the links made before hold no more. Rights are the caller's to check.
 * One act is written: that a link was made, never the link.
 */
export async function createPasswordLink(
  manager: EntityManager,
  { personId, viewer, now }: { readonly personId: string; readonly viewer: Viewer | null; readonly now: Date },
): Promise<NewPasswordLink> {
  const person = await withHash(manager, personId);
  if (!person) throw new DomainError('NOT_FOUND', { resource: 'people', id: personId });
  const token = newSecret();
  const expiresAt = later(now, person.passwordHash ? RESET_SECONDS : FIRST_PASSWORD_SECONDS);
  await useUpLinks(manager, personId, now);
  await manager.insert(PasswordLink, { id: uuid(), personId, hash: hashOf(token), expiresAt, usedAt: null });
  await recordAct(manager, {
    viewer,
    now,
    resource: 'people',
    recordId: personId,
    subject: { bodyId: person.bodyId, unitIds: [person.bodyId], personId },
    action: 'update',
    changes: { passwordLink: [null, expiresAt.toISOString()] },
  });
  return { path: `/#/password/${token}`, expiresAt };
}

/**
 * Sets the password of whoever holds a link, and ends all sessions of the person.
 * @throws DomainError INVALID: the link holds no more, or the password breaks a rule
 */
export async function usePasswordLink(
  db: Database,
  { token, password }: { readonly token: string; readonly password: string },
  now: Date,
): Promise<void> {
  const link = isSecret(token) ? await db.read.findOneBy(PasswordLink, { hash: hashOf(token) }) : null;
  const person = link && (await withHash(db.read, link.personId));
  if (!link || !person || link.usedAt || link.expiresAt <= now || person.disabled) throw usedUp();
  const issues = passwordIssues(password, person.username);
  if (issues.length > 0) throw invalid(...issues);

  const passwordHash = await hashPassword(password);
  await db.transaction(async (manager) => {
    const used = await manager.update(PasswordLink, { id: link.id, usedAt: IsNull() }, { usedAt: now });
    if (used.affected !== 1) throw usedUp();
    await setPassword(manager, person, passwordHash, now);
    await endSessions(manager, { personId: person.id }, now);
  });
}

/** Keeps a new password and writes its act, as done by the person; links made before hold no more. */
export async function setPassword(
  manager: EntityManager,
  person: Pick<Person, 'id' | 'bodyId' | 'passwordHash'>,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await manager.update(Person, { id: person.id }, { passwordHash, version: () => 'version + 1' });
  await useUpLinks(manager, person.id, now);
  await recordAct(manager, {
    viewer: { personId: person.id, seats: [], conflictPositionIds: [] },
    now,
    resource: 'people',
    recordId: person.id,
    subject: { bodyId: person.bodyId },
    action: 'update',
    changes: { password: [person.passwordHash ? 'set' : null, 'set'] },
  });
}

/** A person with the hash that no other reading brings along. */
export const withHash = (manager: EntityManager, id: string): Promise<Person | null> =>
  manager.createQueryBuilder(Person, 'x').addSelect('x.passwordHash').where('x.id = :id', { id }).getOne();

const useUpLinks = async (manager: EntityManager, personId: string, now: Date): Promise<void> => {
  await manager.update(PasswordLink, { personId, usedAt: IsNull() }, { usedAt: now });
};

const usedUp = (): DomainError => invalid({ path: 'token', code: 'LINK_EXPIRED' });
