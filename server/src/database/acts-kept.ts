import type { EntityManager } from 'typeorm';

/*
 * Acts are written once. On MySQL/MariaDB the application's user has no right to change or delete them (`albero grants`);
 * the embedded database has no users, so it refuses by itself. Part of migration 0002: what stands here never changes.
 */
const REFUSE = `BEGIN SELECT RAISE(ABORT, 'acts are neither changed nor deleted'); END`;
export const SQLITE_ACTS_KEPT = [
  `CREATE TRIGGER "acts_unchanged" BEFORE UPDATE ON "acts" ${REFUSE}`,
  `CREATE TRIGGER "acts_undeleted" BEFORE DELETE ON "acts" ${REFUSE}`,
];

/** For the demonstration alone, which starts over with all its acts: within the transaction that is given. */
export async function withoutKeepingActs(manager: EntityManager, work: () => Promise<void>): Promise<void> {
  const isEmbedded = manager.connection.options.type === 'better-sqlite3';
  if (isEmbedded)
    for (const trigger of ['acts_unchanged', 'acts_undeleted']) await manager.query(`DROP TRIGGER "${trigger}"`);
  await work();
  if (isEmbedded) for (const statement of SQLITE_ACTS_KEPT) await manager.query(statement);
}
