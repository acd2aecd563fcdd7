import { beforeAll, expect, test } from 'vitest';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { eachDatabase } from '../kit/index.ts';
import { codeOf, eachOf } from './asking.ts';
import { type Asker, askerOf, type Facts } from './facts.ts';
import { reads, type Thing, verdictOn } from './oracle.ts';
import { thingsOf } from './things.ts';
import { ASKERS, makeWorld } from './world.ts';

const OPEN_FOR_ENTRY = ['missing', 'returned'];

interface Row {
  readonly unitId: string;
  readonly positionId: string | null;
  readonly due: number;
  readonly entered: number;
  readonly notMeasurable: number;
  readonly missing: number;
}
interface Task {
  readonly kind: string;
  readonly count: number;
  readonly resource: string;
  readonly recordId: string | null;
}

/** A count tells as much as a list: it is made only of what the reader may read. */
eachDatabase('what is counted, and what is told of the past', (office) => {
  let facts: Facts;
  let things: readonly Thing[];
  const asker = (username: string): Asker => askerOf(facts, username, romeDay(new Date()));
  const ofId = (id: string) => things.find((thing) => thing.id === id);

  beforeAll(async () => {
    facts = await makeWorld(office);
    things = thingsOf(facts);
  }, 120_000);

  test.each(ASKERS)('%s sees the completeness of what is theirs to read', async (username) => {
    const who = asker(username);
    const client = office.as(username);
    const document = `query ($versionId: ID!, $periodId: ID!) { completeness(versionId: $versionId, periodId: $periodId) {
      unitId positionId due entered notMeasurable missing } }`;

    await eachOf(facts.versions, async ({ id: versionId, planId, bodyId }) => {
      for (const { id: periodId } of facts.periods.filter((period) => period.planId === planId)) {
        const answer = await codeOf(client.query(document, { versionId, periodId }));
        if (who.seats.length === 0) expect(answer).toBe('FORBIDDEN');
        else if (who.seats.every((seat) => seat.bodyId !== bodyId)) expect(answer).toBe('NOT_FOUND');
        else expect(inOrder(answer.completeness)).toEqual(inOrder(expectedRows(who, periodId)));
      }
    });
  });

  const inOrder = (rows: readonly Row[]): Row[] =>
    [...rows].sort((a, b) => `${a.unitId} ${a.positionId}`.localeCompare(`${b.unitId} ${b.positionId}`));

  function expectedRows(who: Asker, periodId: string): Row[] {
    const readable = new Set(things.filter((thing) => reads(who, thing)).map(({ id }) => id));
    const values = facts.measurements.filter((each) => each.periodId === periodId && readable.has(each.id));
    const groups = Map.groupBy(values, ({ unitId, positionId }) => `${unitId} ${positionId}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const missing = group.filter(({ state }) => state === 'missing').length;
      const entered = group.filter(({ state, outcome }) => state !== 'missing' && outcome === 'measured').length;
      const { unitId, positionId } = first;
      const notMeasurable = group.length - missing - entered;
      return [{ unitId, positionId, due: group.length, entered, notMeasurable, missing }];
    });
  }

  test.each(ASKERS)('%s is told to do what is theirs, counted over what is theirs', async (username) => {
    const who = asker(username);
    const { tasks }: { tasks: Task[] } = await office.as(username).query('{ tasks { kind count resource recordId } }');

    const total = (kind: string) =>
      tasks.filter((task) => task.kind === kind).reduce((sum, { count }) => sum + count, 0);
    expect(total('enterValues')).toBe(ownDue(who));
    expect(total('readResults')).toBe(readDue(who));
    expect(total('decideSets')).toBe(things.filter((thing) => verdictOn(who, 'approve', thing) === 'allowed').length);
    for (const { recordId } of tasks)
      if (recordId) expect(reads(who, ofId(recordId) as Thing), `a task about ${recordId}`).toBe(true);
  });

  /** In the open period, of the own unit and position. */
  const ownDue = (who: Asker): number => {
    const own = { ...who, seats: who.seats.filter(({ role }) => role === 'contact' || role === 'positionHead') };
    return dueIn((thing) => verdictOn(own, 'enter', thing) === 'allowed');
  };
  const readDue = (who: Asker): number => {
    const seats = who.seats.filter(({ role }) => ['planner', 'hr', 'oiv'].includes(role));
    return dueIn((thing) => thing.periodState === 'open' && reads({ ...who, seats }, thing));
  };
  const dueIn = (isIts: (thing: Thing) => boolean): number =>
    things.filter(
      (thing) =>
        thing.resource.toLowerCase().endsWith('measurements') &&
        thing.versionState === 'inForce' &&
        OPEN_FOR_ENTRY.includes(thing.state ?? '') &&
        isIts(thing),
    ).length;

  test.each(ASKERS)('%s is told of the past of a record what was theirs to read then', async (username) => {
    const who = asker(username);
    const client = office.as(username);
    const document = `query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) {
      action fromState toState changesJson } }`;
    const entered = facts.measurements.filter(({ enteredById }) => enteredById !== null);
    const moved = [...facts.sets, ...entered].flatMap(({ id }) => ofId(id) ?? []);

    let told = 0;
    await eachOf(moved, async (thing) => {
      const resource = thing.resource === 'individualSets' ? 'individualSets' : 'measurements';
      const answer = await codeOf(client.query(document, { resource, id: thing.id }));
      if (!reads(who, thing)) expect(answer).toBe('NOT_FOUND');
      else
        for (const { fromState, toState } of answer.history) {
          told += 1;
          expect(reads(who, { ...thing, state: toState ?? fromState ?? thing.state })).toBe(true);
        }
    });
    if (who.seats.some(({ role, bodyId }) => role === 'hr' && bodyId === facts.body.id))
      expect(told).toBeGreaterThan(10);
  });

  test.each(['po.staff', 'referente.staff', 'admin', 'dipendente', 'nessuno', 'controllo.vicina'])(
    'of an individual objective in somebody else’s draft %s learns nothing, under no word',
    async (username) => {
      const draft = facts.sets.find(({ state, bodyId }) => state === 'returned' && bodyId === facts.body.id);
      const objective = facts.objectives.find(({ setId }) => setId === draft?.id);
      const document = 'query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { id } }';

      for (const resource of ['objectives', 'individualSets', 'measurements', 'plans', '__proto__', 'constructor', ''])
        for (const id of [draft?.id, objective?.id])
          expect(await codeOf(office.as(username).query(document, { resource, id }))).toBe('NOT_FOUND');
    },
  );
});
