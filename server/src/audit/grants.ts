import { Act } from '@albero/schema/model';
import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../database/entities.ts';

export interface GrantsFor {
  readonly database: string;
  readonly user: string;
  /** From where the user connects; `%`: from anywhere. */
  readonly host: string;
}

const EVERYTHING = 'SELECT, INSERT, UPDATE, DELETE';

/**
 * The rights of the application's user on MySQL/MariaDB, table by table: acts can be read and added, and neither changed
 * nor deleted. What is granted on the whole database would hold for the acts too, so nothing is.
 */
export function grantStatements({ database, user, host }: GrantsFor): string[] {
  const to = `${text(user)}@${text(host)}`;
  const grant = (rights: string, table: string) => `GRANT ${rights} ON ${name(database)}.${name(table)} TO ${to};`;
  const tables = ENTITIES.map((entity) => ({ entity, table: tableOf(entity) })).toSorted((one, other) =>
    one.table.localeCompare(other.table),
  );
  return [
    ...tables.map(({ entity, table }) => grant(entity === Act ? 'SELECT, INSERT' : EVERYTHING, table)),
    grant('SELECT', 'migrations'),
  ];
}

function tableOf(entity: (typeof ENTITIES)[number]): string {
  const found = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (!found) throw new Error(`${entity.name} has no table`);
  return found;
}

const name = (identifier: string): string => `\`${identifier.replaceAll('`', '``')}\``;
const text = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
