import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';

/**
 * The floor of the bench: what a bare Node http server does for the same JSON from the same tables, with hand-written SQL,
 * no rights, no validation. Run as `node floor.ts PORT DATABASE_URL`.
 */
type Row = RowDataPacket & Record<string, unknown>;
const [port, url] = process.argv.slice(2);
const pool = createPool({ uri: url ?? '', timezone: 'Z', dateStrings: ['DATE'], connectionLimit: 10 });

const ANSWERS: Readonly<Record<string, (input: Record<string, string & number>) => Promise<unknown>>> = {
  '/tree': tree,
  '/page': page,
  '/write': write,
};

createServer(async (request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  const json = answer ? JSON.stringify({ data: await answer(JSON.parse(await text(request))) }) : '{}';
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function query(from: Pool, sql: string, values: unknown[]): Promise<Row[]> {
  return (await from.query<Row[]>(sql, values))[0];
}

async function tree({ id }: Record<string, string>) {
  const of = (sql: string): Promise<Row[]> => query(pool, sql, [id]);
  const [plans, areas, objectives, units, indicators, measurements, periods] = await Promise.all([
    of('SELECT id, title, year, number, state, version, adoptionAct, adoptionDate FROM plan_versions WHERE id = ?'),
    of('SELECT id, code, title, branch, weight, doubt FROM areas WHERE versionId = ? ORDER BY ordering'),
    of(
      'SELECT id, areaId, code, title, description, weight, doubt, version FROM objectives WHERE versionId = ? AND areaId IS NOT NULL ORDER BY ordering',
    ),
    of(
      'SELECT ou.objectiveId, u.id, u.code, u.name FROM objective_units ou JOIN units u ON u.id = ou.unitId JOIN objectives o ON o.id = ou.objectiveId WHERE o.versionId = ? ORDER BY ou.ordering',
    ),
    of(
      'SELECT id, objectiveId, lineageId, name, kind, weight, typology, unit, numerator, denominator, operator, targetValue, targetDate, targetPrinted, pooling, doubt FROM indicators WHERE versionId = ? ORDER BY ordering',
    ),
    of(
      'SELECT m.id, m.lineageId, m.state, m.outcome, m.version, m.unitId, m.periodId, m.inputs FROM measurements m JOIN periods p ON p.id = m.periodId JOIN plan_versions v ON v.planId = p.planId WHERE v.id = ? AND m.positionId IS NULL ORDER BY p.endsOn, m.ordering',
    ),
    of(
      'SELECT p.id, p.endsOn, p.state FROM periods p JOIN plan_versions v ON v.planId = p.planId WHERE v.id = ? ORDER BY p.endsOn',
    ),
  ]);
  const valuesOf = grouped(measurements, 'lineageId', ({ lineageId: _, ...value }) => ({
    ...value,
    inputs: inputs(value.inputs),
  }));
  const indicatorsOf = grouped(indicators, 'objectiveId', ({ objectiveId: _, ...one }) => ({
    ...one,
    measurements: valuesOf.get(String(one.lineageId)) ?? [],
  }));
  const unitsOf = grouped(units, 'objectiveId', ({ objectiveId: _, ...one }) => one);
  const objectivesOf = grouped(objectives, 'areaId', ({ areaId: _, ...one }) => ({
    ...one,
    units: unitsOf.get(String(one.id)) ?? [],
    indicators: indicatorsOf.get(String(one.id)) ?? [],
  }));
  return {
    plan: {
      ...plans[0],
      areas: areas.map((area) => ({ ...area, objectives: objectivesOf.get(String(area.id)) ?? [] })),
      periods,
    },
  };
}

async function page({ unitId, periodId, limit }: Record<string, string & number>) {
  const where = 'm.unitId = ? AND m.periodId = ? AND m.positionId IS NULL';
  const [counted, found] = await Promise.all([
    query(pool, `SELECT COUNT(*) AS total FROM measurements m WHERE ${where}`, [unitId, periodId]),
    query(
      pool,
      `SELECT m.id, m.state, m.outcome, m.version, m.comment, m.enteredAt, m.inputs,
        i.id AS iId, i.name AS iName, i.kind, i.unit, i.operator, i.targetValue, i.targetDate, i.targetPrinted,
        o.id AS oId, o.code, o.title, u.id AS uId, u.name AS uName, p.id AS pId, p.endsOn, p.state AS pState
       FROM measurements m JOIN indicators i ON i.lineageId = m.lineageId JOIN objectives o ON o.id = i.objectiveId
       JOIN units u ON u.id = m.unitId JOIN periods p ON p.id = m.periodId
       WHERE ${where} ORDER BY o.code, i.ordering LIMIT ?`,
      [unitId, periodId, limit],
    ),
  ]);
  return { measurements: { total: Number(counted[0]?.total), items: found.map(asItem) } };
}

const asItem = (row: Row) => ({
  id: row.id,
  state: row.state,
  outcome: row.outcome,
  version: row.version,
  comment: row.comment,
  enteredAt: row.enteredAt,
  inputs: inputs(row.inputs),
  indicator: {
    id: row.iId,
    name: row.iName,
    kind: row.kind,
    unit: row.unit,
    operator: row.operator,
    targetValue: row.targetValue,
    targetDate: row.targetDate,
    targetPrinted: row.targetPrinted,
  },
  objective: { id: row.oId, code: row.code, title: row.title },
  unit: { id: row.uId, name: row.uName },
  period: { id: row.pId, endsOn: row.endsOn, state: row.pState },
});

async function write({ id, expectedVersion, value, personId, bodyId }: Record<string, string & number>) {
  const connection = await pool.getConnection();
  const now = new Date();
  try {
    await connection.beginTransaction();
    await connection.query(
      "UPDATE measurements SET state = 'draft', outcome = 'measured', inputs = ?, enteredById = ?, enteredAt = ?, version = version + 1 WHERE id = ? AND version = ?",
      [JSON.stringify({ value }), personId, now, id, expectedVersion],
    );
    await connection.query(
      "INSERT INTO acts (id, at, bodyId, personId, role, resource, recordId, action, changes) VALUES (?, ?, ?, ?, 'contact', 'measurements', ?, 'enter', ?)",
      [randomUUID(), now, bodyId, personId, id, JSON.stringify({ value })],
    );
    await connection.commit();
  } finally {
    connection.release();
  }
  const [row] = await query(
    pool,
    'SELECT id, state, version, outcome, inputs, enteredAt FROM measurements WHERE id = ?',
    [id],
  );
  return { enterValue: { ...row, inputs: inputs(row?.inputs) } };
}

function inputs(json: unknown) {
  if (!json) return null;
  const { value = null, numerator = null, denominator = null } = JSON.parse(String(json));
  return { value, numerator, denominator };
}

function grouped<T>(rows: readonly Row[], key: string, shape: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(String(row[key]));
    if (group) group.push(shape(row));
    else groups.set(String(row[key]), [shape(row)]);
  }
  return groups;
}
