import { beforeAll, expect, test } from 'vitest';
import { ACTIONS, type Action, PLAN_STATES, type PlanState, transitionOf } from '../../schema/src/contract/index.ts';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { ACT, inForce, madeReady } from './plan-steps.ts';
import { advance } from './sets.ts';

/** Who takes each step of a version. */
const WHO: Partial<Record<Action, string>> = { approve: 'segretario', sendBack: 'segretario', close: 'segretario' };

eachDatabase('the table of steps of a plan, and nothing beside it', (office) => {
  let version: { id: string; planId: string };

  beforeAll(async () => {
    version = await inForce(office.as('controllo'));
    await madeReady(office, version.id);
    await office.db.transaction((manager) => manager.query("UPDATE measurements SET state = 'approved'"));
  });

  const put = (state: PlanState) =>
    office.db.transaction((manager) =>
      manager.update(
        PlanVersion,
        { id: version.id },
        { state, inForceFor: state === 'inForce' ? version.planId : null, version: 1, authorIds: null },
      ),
    );

  test.each(PLAN_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
    'a version in state %s: %s',
    async (state, action) => {
      await put(state);
      const row = transitionOf('plans', action);
      const more = { resource: 'plans', reason: 'Perché sì', ...(action === 'adopt' && { adoption: ACT }) };

      const answer = advance(office.as(WHO[action] ?? 'controllo'), action, { id: version.id, version: 1 }, more);

      if (!row) await expectRefused(answer, 'INVALID', { issues: [{ path: 'action', code: 'NOT_IN_LIST' }] });
      else if (action === 'supersede') await expectRefused(answer, 'FORBIDDEN');
      else if (!row.from.includes(state)) await expectRefused(answer, 'WRONG_STATE', { action, state });
      else expect(await answer).toMatchObject({ state: row.to, version: 2 });
    },
  );
});
