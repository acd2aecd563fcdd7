import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DateUtils } from 'typeorm/util/DateUtils.js';

type Value = string | number | boolean | Date;

/**
 * A query of the hot path, put into SQL once for each database instead of at each request (which takes longer than
 * running it). Written with the query builder like any other; its parameters are the named values, none of them a list.
 * @returns what runs it: raw rows, in which only aliases of plain columns may be selected
 */
export function compiled<N extends string, R>(
  names: readonly N[],
  build: (manager: EntityManager, parameters: Record<N, string>) => SelectQueryBuilder<ObjectLiteral>,
): (manager: EntityManager, values: Readonly<Record<N, Value>>) => Promise<R[]> {
  const known = new WeakMap<object, { sql: string; order: N[] }>();
  const marks = Object.fromEntries(names.map((name) => [name, `:${name}:`])) as Record<N, string>;

  return (manager, values) => {
    const { connection } = manager;
    let statement = known.get(connection);
    if (!statement) {
      const [sql, parameters] = build(manager, marks).getQueryAndParameters();
      statement = { sql, order: parameters.map((mark) => String(mark).slice(1, -1) as N) };
      known.set(connection, statement);
    }
    const isEmbedded = connection.options.type === 'better-sqlite3';
    const given = statement.order.map((name) => (isEmbedded ? asEmbedded(values[name]) : values[name]));
    return manager.query<R[]>(statement.sql, given);
  };
}

/** SQLite knows neither instants nor truth values. */
function asEmbedded(value: Value): Value {
  if (value instanceof Date) return DateUtils.mixedDateToUtcDatetimeString(value);
  return typeof value === 'boolean' ? Number(value) : value;
}
