import { Indicator, Measurement, Objective, Period } from '@albero/schema/model';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { convert } from '../database/rows.ts';
import { invalid } from '../domain/errors.ts';
import type { ListArgs, Listing, SortInput } from '../graphql/lists.ts';
import { type MeasurementRow, measurementRows } from './measurement.rows.ts';

/** One page of values, with the indicators, objectives and periods that stand around them. */
export interface MeasurementPage extends Listing<MeasurementRow> {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly periods: ReadonlyMap<string, Period>;
}

/**
 * One page of a query that has its joins and conditions, and selects nothing. The list of values is the most asked-for
 * of all: building its 75 columns anew takes TypeORM longer than the database takes to answer, so their text is kept.
 */
export async function readPage(
  query: SelectQueryBuilder<Measurement>,
  { page, sort }: ListArgs,
): Promise<MeasurementPage> {
  const { manager, from, parameters } = partsOf(query);
  const order = [...chosenOrder(sort), ...PLAN_ORDER].join(', ');
  const [counted, found]: [{ total: number | string }[], MeasurementRow[]] = await Promise.all([
    manager.query(`SELECT COUNT(*) AS total${from}`, parameters),
    manager.query(`SELECT ${columnsOf(manager)}${from} ORDER BY ${order} LIMIT ? OFFSET ?`, [
      ...parameters,
      page.limit,
      page.offset,
    ]),
  ]);
  const metadata = manager.connection.getMetadata(Measurement);
  return { items: convert(metadata, found), total: Number(counted[0]?.total ?? 0), ...aroundOf(manager, found) };
}

/** What comes after the columns. */
function partsOf(query: SelectQueryBuilder<Measurement>) {
  const [sql, parameters] = query.select('1', 'nothing').getQueryAndParameters();
  const at = sql.indexOf(' FROM ');
  return { manager: query.connection.manager, from: sql.slice(at), parameters };
}

const SORTABLE: Readonly<Record<string, string>> = {
  code: 'o.code',
  indicator: 'i.name',
  unit: 'u.name',
  period: 'p.endsOn',
  state: 'm.state',
  enteredAt: 'm.enteredAt',
};

function chosenOrder(sort: SortInput | undefined): string[] {
  if (!sort) return [];
  const chosen = Object.hasOwn(SORTABLE, sort.field) ? SORTABLE[sort.field] : undefined;
  if (!chosen) throw invalid({ path: 'sort.field', code: 'UNKNOWN_FIELD', params: { field: sort.field } });
  return [`${chosen} ${sort.direction === 'DESC' ? 'DESC' : 'ASC'}`];
}

/** As the plan prints them: areas, objectives, indicators; then periods and slices. Individual objectives come last. */
const PLAN_ORDER = [
  'COALESCE(a.ordering, 1000 + s.ordering)',
  'o.ordering',
  'i.ordering',
  'p.endsOn',
  'm.ordering',
  'm.id',
];

const AROUND: readonly (readonly [EntityTarget<ObjectLiteral>, string])[] = [
  [Indicator, 'i'],
  [Objective, 'o'],
  [Period, 'p'],
];

const columns = new WeakMap<DataSource, string>();

/** The columns of a value with its definition, and those of what stands around it under `i_...`, `o_...`, `p_...`. */
function columnsOf(manager: EntityManager): string {
  const known = columns.get(manager.connection);
  if (known) return known;
  const query = measurementRows(manager);
  for (const [entity, alias] of AROUND) {
    for (const name of propertiesOf(manager, entity)) query.addSelect(`${alias}.${name}`, `${alias}_${name}`);
  }
  const sql = query.getQuery();
  const made = sql.slice('SELECT '.length, sql.indexOf(' FROM '));
  columns.set(manager.connection, made);
  return made;
}

const propertiesOf = (manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string[] =>
  manager.connection.getMetadata(entity).columns.map(({ propertyName }) => propertyName);

function aroundOf(manager: EntityManager, found: readonly MeasurementRow[]) {
  const taken = <E extends { id: string }>(entity: EntityTarget<E>, alias: string): ReadonlyMap<string, E> => {
    const names = propertiesOf(manager, entity);
    const byId = new Map<string, E>();
    for (const row of found as readonly object[] as readonly Record<string, unknown>[]) {
      const id = row[`${alias}_id`] as string;
      if (!byId.has(id)) byId.set(id, takeOut<E>(row, names, alias));
    }
    return byId;
  };
  return { indicators: taken(Indicator, 'i'), objectives: taken(Objective, 'o'), periods: taken(Period, 'p') };
}

/** The columns of these tables need no conversion: text, numbers and days. */
function takeOut<E>(row: Record<string, unknown>, names: readonly string[], alias: string): E {
  const taken: Record<string, unknown> = {};
  for (const name of names) taken[name] = row[`${alias}_${name}`];
  return taken as E;
}
