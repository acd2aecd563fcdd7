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
): SelectQueryBuilder<E> {
  const query = manager.createQueryBuilder(entity, alias).select([]);
  for (const column of manager.connection.getMetadata(entity).columns.filter(({ isSelect }) => isSelect)) {
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

/**
 * A query by one key, asked so often that its SQL text is made once for each database and kept.
 * @param build narrows and orders `x`, with the key as the parameter `:key`, once or more
 */
export function prepared<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  build: (query: SelectQueryBuilder<E>) => SelectQueryBuilder<E>,
): (manager: EntityManager, key: string) => Promise<E[]> {
  const made = new WeakMap<
    DataSource,
    { readonly sql: string; readonly keys: number; readonly metadata: EntityMetadata }
  >();
  return async (manager, key) => {
    const source = manager.connection;
    let query = made.get(source);
    if (!query) {
      const [sql, parameters] = build(select(manager, entity, 'x'))
        .setParameter('key', '')
        .getQueryAndParameters();
      query = { sql, keys: parameters.length, metadata: source.getMetadata(entity) };
      made.set(source, query);
    }
    const found: E[] = await manager.query(query.sql, new Array(query.keys).fill(key));
    return convert(query.metadata, found);
  };
}

/** Makes instants, booleans and JSON of what the driver answered; in place. */
export function convert<E extends ObjectLiteral>(metadata: EntityMetadata, found: E[]): E[] {
  const { driver } = metadata.connection;
  const toConvert = metadata.columns.filter((column) => CONVERTED.has(String(column.type)));
  if (toConvert.length === 0) return found;

  for (const row of found as Record<string, unknown>[]) {
    for (const column of toConvert) {
      row[column.propertyName] = driver.prepareHydratedValue(row[column.propertyName], column);
    }
  }
  return found;
}

const CONVERTED = new Set(['datetime', 'boolean', 'simple-json']);
