import { expect, test } from 'vitest';
import { ACTIONS, SET_STATES, transitionOf } from '../../schema/src/contract/index.ts';
import { IndividualSet, PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, ofPosition } from './sets.ts';

eachDatabase('the table of steps, and nothing beside it', (office) => {
  const put = (id: string, state: IndividualSet['state']) =>
    office.db.transaction((manager) =>
      manager.update(
        IndividualSet,
        { id },
        { state, version: 1, authorIds: [], submittedById: null, decidedById: null },
      ),
    );

  const DECISIONS = new Set<string>(['approve', 'sendBack', 'reopen']);
  /** The set's version becomes a rimodulazione in draft: only there what was approved is opened again. */
  const asRevision = (id: string) =>
    office.db.transaction(async (manager) => {
      const { versionId } = await manager.findOneByOrFail(IndividualSet, { id });
      await manager.update(PlanVersion, { id: versionId }, { state: 'draft', inForceFor: null, basedOnId: versionId });
    });

  test('what was approved is not opened again outside a rimodulazione', async () => {
    const set = await ofPosition(office.as('segretario'), 'PO_REG MERC');
    await put(set.id, 'approved');

    await expectRefused(
      advance(office.as('segretario'), 'reopen', { id: set.id, version: 1 }, { reason: 'Riorganizzazione' }),
      'WRONG_STATE',
      { reason: 'NOT_IN_REVISION' },
    );
  });

  test.each(SET_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
    'a set in state %s: %s',
    async (state, action) => {
      const set = await ofPosition(office.as('segretario'), 'PO_REG MERC');
      await put(set.id, state);
      const row = transitionOf('individualSets', action);
      if (action === 'reopen') await asRevision(set.id);
      const who = office.as(DECISIONS.has(action) ? 'segretario' : 'po.regolazione');

      const answer = advance(who, action, { id: set.id, version: 1 }, { reason: 'Perché sì' });

      if (!row) await expectRefused(answer, 'INVALID', { issues: [{ path: 'action', code: 'NOT_IN_LIST' }] });
      else if (!row.from.includes(state)) await expectRefused(answer, 'WRONG_STATE', { action, state });
      else expect(await answer).toMatchObject({ state: row.to, version: 2 });
    },
  );

  test.each(['', 'sets', 'toString', '__proto__', 'units', 'individualSets.submit'])(
    'there is no resource «%s» to advance',
    async (resource) => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');

      await expectRefused(advance(office.as('segretario'), 'approve', set, { resource }), 'INVALID');
    },
  );

  test.each([
    ['controllo', 'approve'],
    ['hr', 'approve'],
    ['oiv', 'sendBack'],
    ['giunta', 'approve'],
    ['admin', 'approve'],
    ['referente.bilancio', 'submit'],
    ['segretario', 'withdraw'],
    ['po.bilancio', 'approve'],
  ])('%s may not %s', async (username, action) => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');

    await expectRefused(advance(office.as(username), action, set, { reason: 'no' }), 'FORBIDDEN');
  });

  test('another P.O. finds nothing to withdraw', async () => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');

    await expectRefused(advance(office.as('po.staff'), 'withdraw', set), 'NOT_FOUND');
  });

  test('nobody signed in advances nothing', async () => {
    await expectRefused(advance(office.nobody, 'approve', { id: 'x', version: 1 }), 'UNAUTHENTICATED');
  });
});
