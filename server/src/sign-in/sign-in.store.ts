import { Person, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';

const LONGEST_USERNAME = 64;

/**
 * Who may sign in under a name, with the hash that no other reading brings along. Exactly that name: MySQL also finds
 * `pò.staff`, and whoever guesses would be counted anew under each of a thousand spellings.
 */
export async function personNamed(manager: EntityManager, username: string): Promise<Person | null> {
  if (username.length === 0 || username.length > LONGEST_USERNAME) return null;
  const found = await manager
    .createQueryBuilder(Person, 'x')
    .addSelect('x.passwordHash')
    .where('x.username = :username AND x.disabled = :no', { username, no: false })
    .getOne();
  return found?.username === username ? found : null;
}

/** The names of the bodies of this installation; two are enough to know that it is not one. */
export async function nameOfBodies(manager: EntityManager): Promise<string[]> {
  const found = await manager
    .createQueryBuilder(Unit, 'u')
    .select('u.name', 'name')
    .where('u.parentId IS NULL')
    .limit(2)
    .getRawMany<{ name: string }>();
  return found.map(({ name }) => name);
}
