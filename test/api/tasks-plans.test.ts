import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { Comment, CommentMention, PlanVersion, Unit } from '../../schema/src/model/index.ts';
import { eachDatabase, type Office } from '../kit/index.ts';
import { legalValue, short, tasksOf } from './inbox.ts';
import { personIdOf } from './post.ts';
import type { Value } from './values.ts';

eachDatabase(
  'plans and comments',
  (office) => {
    const PLAN = ['completePlan', 'proposePlan', 'approvePlan', 'adoptPlan'];
    const inState = (state: PlanVersion['state']) =>
      office.db.transaction(async (manager) => {
        const former = await manager.findOneByOrFail(PlanVersion, {});
        const { measurementSystem: _, written: __, ...kept } = former;
        const made = { ...kept, id: uuid(), number: 2, state, inForceFor: null };
        await manager.delete(PlanVersion, { number: 2 });
        await manager.insert(PlanVersion, { ...made, authorIds: [await personIdOf(office.db, 'controllo')] });
      });

    test('each step of a version waits for whoever takes it', async () => {
      const found: string[][] = [];
      for (const state of ['draft', 'underReview', 'proposed', 'approved'] as const) {
        await inState(state);
        const people = await Promise.all(
          ['controllo', 'segretario', 'giunta'].map(async (who) => (await short(office, who, ...PLAN)).join()),
        );
        found.push([state, ...people]);
      }

      expect(found).toEqual([
        ['draft', 'completePlan 1', '', ''],
        ['underReview', 'proposePlan 1', '', ''],
        ['proposed', '', 'approvePlan 1', ''],
        ['approved', 'adoptPlan 1', 'adoptPlan 1', 'adoptPlan 1'],
      ]);
    });

    test('a set stands once in the inbox while a rimodulazione holds a copy of it that nobody touched', async () => {
      const planner = office.as('controllo');
      const { plans } = await planner.query('{ plans(filter: { state: "inForce" }) { items { id version } } }');
      const [{ id, version: expectedVersion }] = plans.items;
      await planner.query('mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { id } }', {
        input: { id, expectedVersion, cause: 'endogenous', reason: 'Pesi da rivedere.', effectiveOn: '2023-07-01' },
      });

      expect(await short(office, 'po.staff', 'completeSet')).toEqual(['completeSet 1']);
      expect(await short(office, 'segretario', 'decideSets')).toEqual(['decideSets 1']);
    });

    test('a mention stands until its thread is resolved, and only for whoever may read the record', async () => {
      const value = await legalValue(office, 0);
      const comment = await mention(office, value, ['referente.legale', 'referente.staff']);

      const [task] = (await tasksOf(office, 'referente.legale')).filter(({ kind }) => kind === 'mentioned');
      expect(task).toMatchObject({ resource: 'measurements', recordId: value.id, count: 1 });
      expect(await short(office, 'referente.staff', 'mentioned', 'openComments')).toEqual([]);

      await office.db.transaction((manager) =>
        manager.update(Comment, { id: comment }, { resolvedById: value.id, resolvedAt: new Date() }),
      );
      expect(await short(office, 'referente.legale', 'mentioned', 'openComments')).toEqual([]);
    });

    test('what others say of one’s own values waits for an answer; what one says oneself does not', async () => {
      const value = await legalValue(office, 0);
      await mention(office, value, []);

      expect(await short(office, 'referente.legale', 'openComments')).toEqual(['openComments 1']);
      expect(await short(office, 'controllo', 'openComments')).toEqual([]);
    });
  },
  { perTest: true },
);

/** The planner writes on a value and names these persons. @returns the comment */
async function mention(office: Office, { id: subjectId }: Value, named: readonly string[]): Promise<string> {
  const authorId = await personIdOf(office.db, 'controllo');
  const ids = await Promise.all(named.map((who) => personIdOf(office.db, who)));
  return office.db.transaction(async (manager) => {
    const { bodyId } = await manager.findOneByOrFail(Unit, {});
    const id = uuid();
    const about = { bodyId, resource: 'measurements', subjectId, indicatorLineageId: null, parentId: null } as const;
    const said = { text: 'Da dove viene?', authorId, at: new Date(), resolvedById: null, resolvedAt: null };
    await manager.insert(Comment, { id, ...about, ...said, version: 1, state: 'missing' });
    for (const personId of ids) await manager.insert(CommentMention, { commentId: id, personId });
    return id;
  });
}
