import { beforeEach, expect, test } from 'vitest';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { areaIn, draftOf, objectiveIn, planOf, written } from './drafts.ts';

const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { version } }';
const CREATE = 'mutation ($input: CreateObjectiveInput!) { createObjective(input: $input) { id } }';
const DELETE = 'mutation ($input: DeleteDraftInput!) { deleteObjective(input: $input) }';
const MOVE = 'mutation ($input: MoveObjectiveInput!) { moveObjective(input: $input) { id } }';
const WEIGH = 'mutation ($input: SetObjectiveWeightsInput!) { setObjectiveWeights(input: $input) { id } }';
const AREA = 'mutation ($input: UpdateAreaInput!) { updateArea(input: $input) { id } }';
const ADVANCE = 'mutation ($input: AdvanceInput!) { advance(input: $input) { state version } }';

eachDatabase(
  'a draft that is on its way to approval',
  (office) => {
    let versionId = '';
    beforeEach(async () => {
      versionId = await draftOf(office);
    });
    const planner = () => office.as('controllo');
    const plan = () => planOf(planner(), versionId);
    const advance = (action: string, expectedVersion: number) =>
      planner().query(ADVANCE, { input: { resource: 'plans', id: versionId, action, expectedVersion } });

    test('is changed by nobody until it is a draft again', async () => {
      const before = await plan();
      const objective = objectiveIn(before, '01.01');
      const { id, version, code, title } = areaIn(before, '01');
      await advance('submit', before.version);
      const at = { id: objective.id, expectedVersion: objective.version };
      const sent = written(objective);
      const weights = [{ objectiveId: objective.id, expectedVersion: objective.version, weight: '1' }];
      const attempts: readonly [string, object][] = [
        [UPDATE, { ...at, objective: { ...sent, title: 'Altro' } }],
        [CREATE, { areaId: id, objective: { ...sent, code: '01.99', indicators: [] } }],
        [DELETE, at],
        [MOVE, { ...at, areaId: id, position: 3 }],
        [WEIGH, { areaId: id, weights }],
        [AREA, { id, expectedVersion: version, code, title, weight: '1' }],
      ];

      for (const [mutation, input] of attempts)
        await expectRefused(planner().query(mutation, { input }), 'WRONG_STATE', { reason: 'SUBMITTED' });

      await advance('withdraw', before.version + 1);
      const [first] = attempts;
      if (first) await planner().query(first[0], { input: first[1] });
      expect(objectiveIn(await plan(), '01.01').title).toBe('Altro');
    });

    test('does not go on from a page that is older than its last change', async () => {
      const before = await plan();
      const objective = objectiveIn(before, '01.01');
      const input = { id: objective.id, expectedVersion: 1, objective: { ...written(objective), title: 'Altro' } };
      await planner().query(UPDATE, { input });

      await expectRefused(advance('submit', before.version), 'CONFLICT', { actual: before.version + 1 });
    });

    test('is either changed and not sent, or sent and not changed, when both are tried at once', async () => {
      const before = await plan();
      const objective = objectiveIn(before, '01.01');
      const input = { id: objective.id, expectedVersion: 1, objective: { ...written(objective), title: 'Altro' } };

      const done = await Promise.allSettled([planner().query(UPDATE, { input }), advance('submit', before.version)]);

      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('knows everybody who wrote in it', async () => {
      const objective = objectiveIn(await plan(), '01.01');
      const input = { id: objective.id, expectedVersion: 1, objective: { ...written(objective), title: 'Altro' } };
      await planner().query(UPDATE, { input });

      const { me } = await planner().query('{ me { personId } }');
      const { authorIds } = await office.db.read.findOneByOrFail(PlanVersion, { id: versionId });
      expect(authorIds).toEqual([me.personId]);
    });
  },
  { perTest: true },
);
