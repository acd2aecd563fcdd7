import { beforeAll, expect, test } from 'vitest';
import { ACTIONS, SHEET_STATES, type SheetState, transitionOf } from '../../schema/src/contract/index.ts';
import { EvaluationSheet } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { marks, validateReport } from './evaluations.ts';
import { bringTo, openedYear } from './evaluations-walk.ts';
import { advance } from './values.ts';

const STEPS = ACTIONS.filter((action) => transitionOf('evaluations', action));
const OF_THE_PERSON = ['submit', 'acknowledge', 'contest'];
const OF_THE_CONCILIATION = ['admit', 'dismiss', 'confirm'];

function whoTakes(action: string): string {
  if (OF_THE_PERSON.includes(action)) return 'po.staff';
  if (OF_THE_CONCILIATION.includes(action)) return 'conciliazione';
  return action === 'propose' ? 'segretario' : 'hr';
}

eachDatabase('the table of the steps of a sheet, and nothing beside it', (office) => {
  let told: EvaluationSheet;
  beforeAll(async () => {
    const { planId, sheets } = await openedYear(office);
    const id = sheets.PO_Staff ?? '';
    await bringTo(office, { id, owner: 'po.staff' }, 'notified');
    await validateReport(office, planId);
    told = await office.db.read.findOneByOrFail(EvaluationSheet, { id });
  }, 60_000);

  /** With all that the step may ask for: of the days, those that it needs. */
  const put = (state: SheetState, action: string): Promise<unknown> => {
    const contestUntil = action === 'finalise' ? '2024-02-01' : '2099-01-01';
    const selfAssessment = { marks: marks(3, 3, 3, 3, 3), text: null };
    const as = { ...told, state, contestUntil, selfAssessment, version: 1, decidedById: null };
    return office.db.transaction((manager) => manager.update(EvaluationSheet, { id: told.id }, as as never));
  };
  const take = (action: string) =>
    advance(office.as(whoTakes(action)), {
      ...{ resource: 'evaluations', id: told.id, action, expectedVersion: 1, reason: 'Perché sì' },
    });

  test.each(SHEET_STATES.flatMap((state) => STEPS.map((action) => [state, action] as const)))(
    'in state %s: %s',
    async (state, action) => {
      await put(state, action);
      const row = transitionOf('evaluations', action);

      if (row?.from.includes(state)) expect(await take(action)).toMatchObject({ state: row.to });
      else await expectRefused(take(action), 'WRONG_STATE', { action, state });
    },
  );

  test('what is no step of a sheet is none, whatever it is elsewhere', async () => {
    for (const action of ACTIONS.filter((each) => !STEPS.includes(each)))
      await expectRefused(take(action), 'INVALID', { issues: [{ path: 'action', code: 'NOT_IN_LIST' }] });
  });
});
