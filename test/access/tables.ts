import { RefreshToken, Session, SigningKey } from '../../schema/src/model/index.ts';
import { ENTITIES } from '../../server/src/database/entities.ts';
import type { Office } from '../kit/index.ts';

const OF_SIGNING_IN: readonly unknown[] = [Session, RefreshToken, SigningKey];

/** All rows of all tables but those of signing in, as text: what changed nothing leaves it as it was. */
export async function tablesOf(office: Office): Promise<ReadonlyMap<string, string>> {
  const tables = new Map<string, string>();
  for (const entity of ENTITIES) {
    if (OF_SIGNING_IN.includes(entity)) continue;
    const rows: object[] = await office.db.read.find(entity as never);
    tables.set(
      entity.name,
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    );
  }
  return tables;
}

/** Every name that a column has in any table. */
export const COLUMNS = (office: Office): string[] => [
  ...new Set(
    ENTITIES.flatMap((entity) =>
      office.db.read.connection.getMetadata(entity).columns.map(({ propertyName }) => propertyName),
    ),
  ),
];
