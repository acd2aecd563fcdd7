import { isDeepStrictEqual } from 'node:util';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { PAGE, TREE, WRITE } from './documents.ts';
import { type Call, type Client, send } from './load.ts';

/** The same question to both servers. */
export interface Scenario {
  readonly name: string;
  readonly albero: (connection: number) => Client;
  readonly floor: (connection: number) => Client;
}

/** Where the asking person stands, read from the database. */
interface Office {
  readonly versionId: string;
  readonly unitId: string;
  readonly periodId: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly slots: readonly { readonly id: string; readonly version: number }[];
}

/** One service of the plan's first body: its contact reads and writes. */
const PERSON = 'referente.promozione';
/** Somebody who may read and enter every value of the plan: the planner, on behalf of the services. */
const PLANNER = 'controllo';
const PASSWORD = 'albero-demo-2023';

export async function makeScenarios(connection: Connection, port: number): Promise<Scenario[]> {
  const office = await officeOf(connection);
  const ask = await asker(port, PERSON);
  const askWhole = await asker(port, PLANNER);
  const limit = 25;
  const filter = { unitId: office.unitId, periodId: office.periodId, mine: true };
  const always = (call: Call) => (): Client => ({ next: () => call });
  return [
    {
      name: 'tree',
      albero: always(askWhole(TREE, { id: office.versionId })),
      floor: always({ path: '/tree', body: JSON.stringify({ id: office.versionId }) }),
    },
    {
      name: 'page',
      albero: always(ask(PAGE, { filter, page: { limit, offset: 0 } })),
      floor: always({ path: '/page', body: JSON.stringify({ ...filter, limit }) }),
    },
    {
      name: 'write',
      albero: writer(office, (input) =>
        askWhole(WRITE, { input: { ...input, outcome: 'measured', inputs: { value: '12' } } }),
      ),
      floor: writer(office, (input) => ({
        path: '/write',
        body: JSON.stringify({ ...input, value: '12', personId: office.personId, bodyId: office.bodyId }),
      })),
    },
  ];
}

async function asker(port: number, username: string) {
  const authorization = `Bearer ${await signIn(port, username)}`;
  return (query: string, variables: object): Call => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
    headers: { authorization },
  });
}

/** Each connection writes a value of its own, following its version. */
function writer(office: Office, call: (input: { id: string; expectedVersion: number }) => Call) {
  return (connection: number): Client => {
    const slot = office.slots[connection];
    if (!slot) throw new Error('more connections than values to write');
    const known = VERSIONS.get(slot.id) ?? slot.version;
    let expectedVersion = known;
    return {
      next: () => call({ id: slot.id, expectedVersion }),
      answered: (status, body) => {
        if (status === 200 && !body.includes('"errors"')) expectedVersion += 1;
        VERSIONS.set(slot.id, expectedVersion);
      },
    };
  };
}
const VERSIONS = new Map<string, number>();

/** Both servers must give the same JSON, else the comparison is worth nothing. */
export async function assertSameAnswers(scenarios: readonly Scenario[], albero: number, floor: number): Promise<void> {
  for (const { name, albero: ours, floor: bare } of scenarios.filter(({ name }) => name !== 'write')) {
    const [one, other] = await Promise.all([
      send(albero, undefined, ours(0).next()),
      send(floor, undefined, bare(0).next()),
    ]);
    if (!isDeepStrictEqual(JSON.parse(one.body), JSON.parse(other.body)))
      throw new Error(`the answers to «${name}» differ: ${firstDifference(one.body, other.body)}`);
  }
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `${one.slice(Math.max(0, at - 100), at + 200)} / ${other.slice(Math.max(0, at - 100), at + 200)}`;
}

async function signIn(port: number, username: string): Promise<string> {
  const { body } = await send(port, undefined, {
    path: '/auth/sign-in',
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  return JSON.parse(body).accessToken;
}

async function officeOf(connection: Connection): Promise<Office> {
  const one = async (sql: string, values: unknown[] = []) => (await connection.query<RowDataPacket[]>(sql, values))[0];
  const [person] = await one(
    'SELECT p.id, p.bodyId, s.unitId FROM people p JOIN seats s ON s.personId = p.id WHERE p.username = ?',
    [PERSON],
  );
  const [version] = await one("SELECT id, planId FROM plan_versions WHERE bodyId = ? AND state = 'inForce'", [
    person?.bodyId,
  ]);
  const [period] = await one("SELECT id FROM periods WHERE planId = ? AND state = 'open'", [version?.planId]);
  const slots = await one(
    `SELECT m.id, m.version FROM measurements m JOIN indicators i ON i.lineageId = m.lineageId AND i.versionId = ?
     WHERE m.bodyId = ? AND m.periodId = ? AND m.positionId IS NULL AND i.kind IN ('count', 'percentage') ORDER BY m.id`,
    [version?.id, person?.bodyId, period?.id],
  );
  return {
    versionId: version?.id,
    unitId: person?.unitId,
    periodId: period?.id,
    personId: person?.id,
    bodyId: person?.bodyId,
    slots: slots.map(({ id, version: at }) => ({ id, version: at })),
  };
}
