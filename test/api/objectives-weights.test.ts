import { beforeEach, expect, test } from 'vitest';
import { distributeEqually, makes100 } from '../../schema/src/rules/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { areaIn, draftOf, type Objective, objectiveIn, planOf, toldOf, written } from './drafts.ts';

const SET = `mutation ($input: SetObjectiveWeightsInput!) { setObjectiveWeights(input: $input) {
  id objectives { id version weight } } }`;
const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id version } }';

eachDatabase(
  'the weights of an area',
  (office) => {
    let versionId = '';
    beforeEach(async () => {
      versionId = await draftOf(office);
    });
    const planner = () => office.as('controllo');
    const plan = () => planOf(planner(), versionId);
    const set = (areaId: string, objectives: readonly Objective[], weights: readonly (string | null)[]) =>
      planner().query(SET, {
        input: {
          areaId,
          weights: objectives.map(({ id, version }, o) => ({
            objectiveId: id,
            expectedVersion: version,
            weight: weights[o],
          })),
        },
      });

    test('are distributed equally as the plan does, the remainder on a chosen one: 11 x 8,33 + 8,37', async () => {
      const before = await plan();
      const { id, objectives } = areaIn(before, '01');
      const cleared = await set(
        id,
        objectives,
        objectives.map(() => null),
      );
      const now = areaIn(await plan(), '01').objectives;

      const { setObjectiveWeights } = await set(id, now, distributeEqually(12, 2));

      const weights = setObjectiveWeights.objectives.map(({ weight }: { weight: string }) => weight);
      expect(cleared.setObjectiveWeights.objectives.every(({ weight }: Objective) => weight === null)).toBe(true);
      expect(weights).toEqual(['8.33', '8.33', '8.37', ...Array<string>(9).fill('8.33')]);
      expect(makes100(weights)).toBe(true);
      expect((await plan()).version).toBe(before.version + 2);
      const told = await toldOf(planner(), 'objectives', now[2]?.id ?? '');
      expect(told.at(-1)).toEqual({ action: 'update', changes: { weight: [null, '8.37'] } });
    });

    test('that stay as they are write nothing, and equal ones keep how they were written', async () => {
      const before = await plan();
      const { id, objectives } = areaIn(before, '02');

      await set(
        id,
        objectives,
        objectives.map(({ weight }) => weight?.replace('.00', '') ?? null),
      );

      expect(await plan()).toEqual(before);
    });

    test('are given once of two who give them at the same moment, though each changed another one', async () => {
      const { id, objectives } = areaIn(await plan(), '02');
      const own = objectives.map(({ weight }) => weight);

      const done = await Promise.allSettled([
        set(id, objectives, ['1.00', ...own.slice(1)]),
        set(id, objectives, [...own.slice(0, -1), '2.00']),
        set(id, objectives, ['3.00', ...own.slice(1, -1), '4.00']),
      ]);

      expect(done.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2);
      const late = set(
        id,
        objectives,
        objectives.map(() => '9.00'),
      );
      await expectRefused(late, 'CONFLICT', { resource: 'objectives' });
    });

    test('are refused with the path of every fault, and none is written', async () => {
      const before = await plan();
      const { id, objectives } = areaIn(before, '02');
      const [other] = areaIn(before, '03').objectives;
      const [first] = objectives;
      if (!other || !first) throw new Error('both areas have objectives');

      const answer = set(id, [first, ...objectives.slice(1, 3), first, other], ['100.01', '8,33', '8.333', '5', '5']);

      await expectRefused(answer, 'INVALID', {
        issues: [
          { path: 'weights[0].weight', code: 'RANGE' },
          { path: 'weights[1].weight', code: 'DECIMAL' },
          { path: 'weights[2].weight', code: 'DECIMALS' },
          { path: 'weights[3].objectiveId', code: 'REPEATED' },
          { path: 'weights[4].objectiveId', code: 'UNKNOWN_ID' },
        ],
      });
      expect(await plan()).toEqual(before);
    });

    test('are given by the planner alone', async () => {
      const { id, objectives } = areaIn(await plan(), '02');
      const weights = objectives.map((each) => ({ objectiveId: each.id, expectedVersion: each.version, weight: '1' }));

      for (const somebody of ['segretario', 'po.staff', 'referente.legale'])
        await expectRefused(office.as(somebody).query(SET, { input: { areaId: id, weights } }), 'FORBIDDEN');
    });

    test('that the printed plan leaves out are settled by the planner, with all others as they are', async () => {
      const before = await plan();
      const open = before.areas.flatMap(({ objectives }) =>
        objectives.filter(({ indicators }) => indicators.some(({ weight }) => weight === null)),
      );

      for (const { code } of open) {
        const objective = objectiveIn(await plan(), code);
        const equal = distributeEqually(objective.indicators.length);
        const sent = written(objective);
        const indicators = sent.indicators.map((each, i) => ({ ...each, weight: equal[i] }));
        const input = { id: objective.id, expectedVersion: objective.version, objective: { ...sent, indicators } };
        await planner().query(UPDATE, { input });
      }

      const after = await plan();
      const missing = after.areas.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
      expect(open.length).toBeGreaterThan(0);
      expect(missing.filter(({ weight }) => weight === null)).toEqual([]);
      expect(after.counts.missingWeights).toBeLessThan(before.counts.missingWeights);
    });
  },
  { perTest: true },
);
