import { Indicator, Measurement, Objective, Period, Unit } from '@albero/schema/model';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { convert } from '../database/rows.ts';
import { invalid } from '../domain/errors.ts';
import type { ListArgs, Listing, SortInput } from '../graphql/lists.ts';
import { type MeasurementRow, measurementRows } from './measurement.rows.ts';

/** One page of values, with the indicators, objectives, periods and units that stand around them. */
export interface MeasurementPage extends Listing<MeasurementRow> {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly periods: ReadonlyMap<string, Period>;
  readonly units: ReadonlyMap<string, Unit>;
}

/**
 * One page of a query that has its joins and conditions, and selects nothing. First which values, in order, and how many
 * there are: without texts, which a database sorts on disk. Then those rows, by a text of SQL that is kept: building its
 * 75 columns anew takes longer than the answer.
 */
export async function readPage(query: SelectQueryBuilder<Measurement>, args: ListArgs): Promise<MeasurementPage> {
  const { manager } = query.connection;
  const { ids, total } = await chosenIds(query, args);
  const found = ids.length > 0 ? await rowsById(manager, ids) : [];
  const byId = new Map(found.map((row) => [row.id, row]));
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  return { items, total, ...aroundOf(manager, items) };
}

async function chosenIds(query: SelectQueryBuilder<Measurement>, { page, sort }: ListArgs) {
  const { manager } = query.connection;
  const [sql, parameters] = query.select('1', 'nothing').getQueryAndParameters();
  const from = sql.slice(sql.indexOf(' FROM '));
  const order = [...chosenOrder(sort), ...PLAN_ORDER].join(', ');
  const found: { id: string; total: number | string }[] = await manager.query(
    `SELECT m.id AS id, COUNT(*) OVER () AS total${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [...parameters, page.limit, page.offset],
  );
  const counted: typeof found =
    found.length === 0 && page.offset > 0 ? await manager.query(`SELECT COUNT(*) AS total${from}`, parameters) : found;
  return { ids: found.map(({ id }) => id), total: Number(counted[0]?.total ?? 0) };
}

async function rowsById(manager: EntityManager, ids: readonly string[]): Promise<MeasurementRow[]> {
  const places = ids.map(() => '?').join(', ');
  const found: MeasurementRow[] = await manager.query(`${wideSelect(manager)} WHERE m.id IN (${places})`, [...ids]);
  return convert(manager.connection.getMetadata(Measurement), found);
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
  [Unit, 'u'],
];

const wideSelects = new WeakMap<DataSource, string>();

/** The columns of a value with its definition, and those of what stands around it under `i_...`, `o_...`, `p_...`, `u_...`. */
function wideSelect(manager: EntityManager): string {
  const known = wideSelects.get(manager.connection);
  if (known) return known;
  const query = measurementRows(manager).innerJoin(Unit, 'u', 'u.id = m.unitId');
  for (const [entity, alias] of AROUND) {
    for (const name of propertiesOf(manager, entity)) query.addSelect(`${alias}.${name}`, `${alias}_${name}`);
  }
  const made = query.getQuery();
  wideSelects.set(manager.connection, made);
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
    convert(manager.connection.getMetadata(entity), [...byId.values()]);
    return byId;
  };
  return {
    indicators: taken(Indicator, 'i'),
    objectives: taken(Objective, 'o'),
    periods: taken(Period, 'p'),
    units: taken(Unit, 'u'),
  };
}

function takeOut<E>(row: Record<string, unknown>, names: readonly string[], alias: string): E {
  const taken: Record<string, unknown> = {};
  for (const name of names) taken[name] = row[`${alias}_${name}`];
  return taken as E;
}
