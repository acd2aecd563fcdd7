import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  SelectQueryBuilder,
} from 'typeorm';

/**
 * Selects whole rows without TypeORM's hydration (three quarters of the time of a large read goes there).
 * Columns come out under their property names; only instants, booleans and JSON need converting. Hidden columns stay out.
 */
export function select<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  alias: string,
  columns: Columns = null,
): SelectQueryBuilder<E> {
  const query = manager.createQueryBuilder(entity, alias).select([]);
  for (const column of manager.connection.getMetadata(entity).columns) {
    if (!column.isSelect || columns?.needs(column.propertyName) === false) continue;
    query.addSelect(`${alias}.${column.propertyName}`, column.propertyName);
  }
  return query;
}

/** The rows of a query made by `select`. */
export async function rows<E extends ObjectLiteral>(query: SelectQueryBuilder<E>): Promise<E[]> {
  const metadata = query.expressionMap.mainAlias?.metadata;
  if (!metadata) throw new Error('rows() needs a query made by select()');
  const found = await query.getRawMany<E>();
  return convert(metadata, found);
}

export async function firstRow<E extends ObjectLiteral>(query: SelectQueryBuilder<E>): Promise<E | null> {
  return (await rows(query.limit(1)))[0] ?? null;
}

/** The columns that somebody needs; null: whole rows. Kept by identity, so give the same object for the same need. */
export type Columns = { readonly needs: (name: string) => boolean } | null;

/**
 * A query by one key, asked so often that its SQL text is made once for each database and need, and kept.
 * @param build narrows and orders `x`, with the key as the parameter `:key`, once or more
 */
export function prepared<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  build: (query: SelectQueryBuilder<E>) => SelectQueryBuilder<E>,
): (manager: EntityManager, key: string, columns?: Columns) => Promise<E[]> {
  const texts = new WeakMap<DataSource, WeakMap<object, Prepared>>();
  return async (manager, key, columns = null) => {
    const ofSource = texts.get(manager.connection) ?? new WeakMap<object, Prepared>();
    texts.set(manager.connection, ofSource);
    const query = ofSource.get(columns ?? WHOLE_ROWS) ?? prepare(manager, entity, build, columns);
    ofSource.set(columns ?? WHOLE_ROWS, query);
    const found: E[] = await manager.query(query.sql, new Array(query.keys).fill(key));
    return convert(query.metadata, found);
  };
}

interface Prepared {
  readonly sql: string;
  readonly keys: number;
  readonly metadata: EntityMetadata;
}

const WHOLE_ROWS = {};

function prepare<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  build: (query: SelectQueryBuilder<E>) => SelectQueryBuilder<E>,
  columns: Columns,
): Prepared {
  const query = build(select(manager, entity, 'x', columns));
  const [sql, parameters] = query.setParameter('key', '').getQueryAndParameters();
  return { sql, keys: parameters.length, metadata: manager.connection.getMetadata(entity) };
}

/** Makes instants, booleans and JSON of what the driver answered; in place. */
export function convert<E extends ObjectLiteral>(metadata: EntityMetadata, found: E[]): E[] {
  const { driver } = metadata.connection;
  const toConvert = metadata.columns.filter((column) => CONVERTED.has(String(column.type)));
  for (const column of toConvert) {
    const name = column.propertyName;
    for (const row of found as Record<string, unknown>[]) {
      const value = row[name];
      if (value !== null && value !== undefined) row[name] = driver.prepareHydratedValue(value, column);
    }
  }
  return found;
}

const CONVERTED = new Set(['datetime', 'boolean', 'simple-json']);
