import { beforeAll, expect, test } from 'vitest';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { eachDatabase } from '../kit/index.ts';
import { codeOf, eachOf } from './asking.ts';
import { type Asker, askerOf, type Facts } from './facts.ts';
import { reads, type Thing, verdictOn } from './oracle.ts';
import { readsTalk } from './readable.ts';
import { spread } from './sample.ts';
import { talkedOf } from './talked.ts';
import { thingsOf } from './things.ts';
import { CALLED } from './world.around.ts';
import { askersOn, makeWorld } from './world.ts';

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

/** Whose count is worked out here from the records. */
const COUNTED = new Set([
  ...['enterValues', 'reviseValues', 'submitValues', 'verifyValues', 'approveValues', 'consolidateValues'],
  ...['giveOpinions', 'readResults', 'decideSets', 'approvePlan', 'proposePlan', 'adoptPlan', 'decideProposals'],
  ...['reviseProposal', 'failedMessages', 'selfAssess', 'assessSheets', 'calibrateSheets', 'notifySheets'],
  ...['acknowledgeSheet', 'decideContested', 'finaliseSheets', 'handOverSheets'],
]);

/** A count tells as much as a list: it is made only of what the reader may read. */
eachDatabase('what is counted, and what is told of the past', (office) => {
  let facts: Facts;
  let things: readonly Thing[];
  const NTH = askersOn(office.kind);
  const asker = (username: string): Asker => askerOf(facts, username, romeDay(new Date()));
  const ofId = (id: string) => things.find((thing) => thing.id === id);

  beforeAll(async () => {
    facts = await makeWorld(office);
    things = thingsOf(facts);
  }, 120_000);

  test.each(NTH)('$username sees the completeness of what is theirs to read', async ({ username, nth }) => {
    const who = asker(username);
    const client = office.as(username);
    const document = `query ($versionId: ID!, $periodId: ID!) { completeness(versionId: $versionId, periodId: $periodId) {
      unitId positionId due entered notMeasurable missing } }`;

    // Of a plan one version, by turns: they share its periods.
    const plans = [...Map.groupBy(facts.versions, ({ planId }) => planId).values()];
    const versions = plans.flatMap((all) => all[nth % all.length] ?? []);
    await eachOf(versions, async ({ id: versionId, planId, bodyId }) => {
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
    // Of a unit whose approved values alone are read it is not told how far it is.
    const followed = things.filter((thing) => reads(who, { ...thing, state: 'missing' }));
    const readable = new Set(followed.map(({ id }) => id));
    const values = facts.measurements.filter((each) => each.periodId === periodId && readable.has(each.id));
    const groups = Map.groupBy(values, ({ unitId, positionId }) => `${unitId} ${positionId}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const counted = (...outcomes: (string | null)[]) =>
        group.filter((each) => outcomes.includes(each.outcome)).length;
      const missing = counted(null, 'notReported');
      const entered = counted('measured');
      const { unitId, positionId } = first;
      const notMeasurable = counted('notMeasurable', 'neutralised');
      return [{ unitId, positionId, due: group.length, entered, notMeasurable, missing }];
    });
  }

  test.each(NTH)('$username is told to do what is theirs, counted over what is theirs', async ({ username }) => {
    const who = asker(username);
    const { tasks }: { tasks: Task[] } = await office.as(username).query('{ tasks { kind count resource recordId } }');

    const total = (kind: string) =>
      tasks.filter((task) => task.kind === kind).reduce((sum, { count }) => sum + count, 0);
    const own = { ...who, seats: who.seats.filter(({ role }) => role === 'contact' || role === 'positionHead') };
    const toEnter = (state: string) =>
      values().filter((each) => each.state === state && verdictOn(own, 'enter', each) === 'allowed').length;
    const toDo = (resource: string, action: string) =>
      things.filter((thing) => thing.resource === resource && verdictOn(who, action, thing) === 'allowed').length;
    const onValues = (action: string) => toDo('measurements', action) + toDo('individualMeasurements', action);
    const told = Object.fromEntries([...COUNTED].map((kind) => [kind, total(kind)]));

    expect(told).toEqual({
      enterValues: toEnter('missing'),
      reviseValues: toEnter('returned'),
      submitValues: toEnter('draft'),
      verifyValues: onValues('verify'),
      approveValues: onValues('approve'),
      consolidateValues: toConsolidate(who),
      giveOpinions: onValues('giveOpinion'),
      readResults: readDue(who),
      decideSets: toDo('individualSets', 'approve'),
      approvePlan: toDo('plans', 'approve'),
      proposePlan: toDo('plans', 'propose'),
      adoptPlan: toDo('plans', 'adopt'),
      decideProposals: proposalsFor(who, 'sendBack', 'submitted'),
      reviseProposal: proposalsFor(who, 'submit', 'returned'),
      failedMessages: toDo('messages', 'retry'),
      selfAssess: toDo('evaluations', 'selfAssess'),
      assessSheets: toDo('evaluations', 'assess'),
      calibrateSheets: toDo('evaluations', 'calibrate'),
      notifySheets: toDo('evaluations', 'notify'),
      acknowledgeSheet: toDo('evaluations', 'acknowledge'),
      decideContested: toDo('evaluations', 'admit') + toDo('evaluations', 'confirm'),
      finaliseSheets: toDo('evaluations', 'finalise'),
      handOverSheets: toDo('evaluations', 'handOver'),
    });
    for (const { recordId } of tasks)
      if (recordId)
        expect(reads(who, { ...(ofId(recordId) as Thing), isUndefined: false }), `a task about ${recordId}`).toBe(true);
    for (const task of tasks.filter(({ kind }) => kind === 'mentioned'))
      expect(task.count, JSON.stringify(task)).toBe(callsOn(who, task.recordId ?? ''));
  });

  const values = () =>
    things.filter(({ resource, versionState }) => resource.endsWith('easurements') && versionState === 'inForce');
  /** Once the period is closed, and not the own words. */
  const toConsolidate = (who: Asker): number =>
    values().filter(
      (each) =>
        each.periodState === 'closed' &&
        !each.authorIds?.includes(who.personId) &&
        verdictOn(who, 'consolidate', each) === 'allowed',
    ).length;
  const readDue = (who: Asker): number => {
    const seats = who.seats.filter(({ role }) => ['planner', 'hr', 'oiv'].includes(role));
    const open = values().filter(
      ({ state, periodState }) => periodState === 'open' && (state === 'missing' || state === 'returned'),
    );
    return open.filter((each) => reads({ ...who, seats }, each)).length;
  };
  /** One of an objective that is gone is still sent back. */
  const proposalsFor = (who: Asker, action: string, state: string): number =>
    things.filter(
      (thing) =>
        thing.resource === 'proposals' &&
        thing.state === state &&
        verdictOn(who, action, { ...thing, kept: { all: thing.kept?.all ?? '' } }) === 'allowed' &&
        (action !== 'sendBack' || !thing.authorIds?.includes(who.personId)),
    ).length;

  /** The open threads on a record that call this person and that this person may read. */
  const callsOn = (who: Asker, recordId: string): number =>
    facts.comments.filter(
      (each) =>
        each.parentId === null &&
        each.resolvedById === null &&
        CALLED.has(who.username) &&
        readsTalk(facts, who, each) &&
        talkedOf(facts, each).some(({ id }) => id === recordId),
    ).length;

  test.each(NTH)('$username is told of days about records that are theirs to read', async ({ username }) => {
    const { deadlines } = await office.as(username).query('{ deadlines { recordId kind } }');

    for (const { recordId } of deadlines) expect(reads(asker(username), ofId(recordId) as Thing)).toBe(true);
    expect(deadlines.length > 0).toBe(asker(username).seats.length > 0);
  });

  test.each(NTH)(
    '$username is told of the past of a record what was theirs to read then',
    async ({ username, nth }) => {
      const who = asker(username);
      const client = office.as(username);
      const document = `query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) {
      action fromState toState changesJson } }`;
      const entered = facts.measurements.filter(({ enteredById }) => enteredById !== null);
      const moved = [...facts.sets, ...entered].flatMap(({ id }) => ofId(id) ?? []);

      let told = 0;
      await eachOf(spread(moved, 24, nth), async (thing) => {
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
        expect(told).toBeGreaterThan(3);
    },
  );

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
