import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { EvaluationSheet, MeasurementSystem, Report } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { positionId, sheetOf, step, validateReport } from './evaluations.ts';
import { bringTo, NOTIFIED_ON, onDay, openedYear } from './evaluations-walk.ts';
import { give } from './results.ts';

eachDatabase('once a sheet is told', (office) => {
  let planId: string;
  let sheets: Readonly<Record<string, string>>;
  beforeAll(async () => {
    ({ planId, sheets } = await openedYear(office));
  }, 60_000);
  beforeEach(() => onDay(office, NOTIFIED_ON));
  // The body has 87,44... by this value, and (92,33... + 100 + 95) / 3 by 80.
  const measureAnew = (value: '60' | '80', more: object = {}) =>
    give(office, { code: '02.05', nth: 0 }, { value }, more);
  afterEach(() => measureAnew('60'));
  const sheet = (code: string): string => sheets[code] ?? '';

  test('it stays as it was told, whatever changes, and is not made definitive on other results', async () => {
    const owner = 'po.staff';
    const id = sheet('PO_Staff');
    await bringTo(office, { id, owner }, 'notified');
    const told = await sheetOf(office.as(owner), id);
    await measureAnew('80');
    const { systemId } = await office.db.read.findOneByOrFail(EvaluationSheet, { id });
    const system = await office.db.read.findOneByOrFail(MeasurementSystem, { id: systemId });
    const bands = [{ from: '0', to: '100', label: 'Unica', resultPercent: '10.00' }];
    await writeRules({ ...system.evaluation, bands });

    const after = await sheetOf(office.as(owner), id);
    expect(after.figures).toEqual(told.figures);
    expect(after.results).toEqual(told.results);
    expect((await sheetOf(office.as('hr'), id)).resultsChanged).toBe(true);
    await writeRules(system.evaluation);
    async function writeRules(evaluation: object): Promise<void> {
      await office.db.transaction((manager) => manager.update(MeasurementSystem, { id: systemId }, { evaluation }));
    }
  });

  test('it may be contested to the last day, and is definitive only after it', async () => {
    const owner = 'po.bilancio';
    const id = sheet('PO_BP');
    await bringTo(office, { id, owner }, 'notified');
    const hr = office.as('hr');
    await expectRefused(step(hr, id, 'finalise'), 'WRONG_STATE', { reason: 'TERM_RUNNING' });
    await step(office.as(owner), id, 'acknowledge');
    await expectRefused(step(hr, id, 'finalise'), 'WRONG_STATE', { reason: 'TERM_RUNNING' });
    onDay(office, '2024-03-17');
    await expectRefused(step(office.as(owner), id, 'contest', 'Tardi.'), 'WRONG_STATE', {
      reason: 'TERM_OVER',
    });
    await expectRefused(step(office.as('hr'), id, 'finalise'), 'WRONG_STATE', { reason: 'REPORT_NOT_VALIDATED' });
  });

  test('other results open it again, and the person is told anew', async () => {
    const owner = 'po.regolazione';
    const id = sheet('PO_REG MERC');
    await bringTo(office, { id, owner }, 'notified');
    await measureAnew('80');
    onDay(office, '2024-06-03');
    await validateReport(office, planId);
    await expectRefused(step(office.as('hr'), id, 'finalise'), 'WRONG_STATE', { reason: 'RESULTS_CHANGED' });
    const before = await sheetOf(office.as('hr'), id);
    await step(office.as('hr'), id, 'reopen', 'I risultati dell’area 02 sono cambiati.');
    await step(office.as('segretario'), id, 'propose');
    await step(office.as('hr'), id, 'calibrate');
    await step(office.as('hr'), id, 'notify');

    const after = await sheetOf(office.as(owner), id);
    expect([before.results.body, after.results.body]).toEqual(['87.44', '95.78']);
    onDay(office, '2024-06-20');
    expect(await step(office.as('hr'), id, 'finalise')).toBe('definitive');
    await expectRefused(step(office.as('hr'), id, 'reopen', 'No.'), 'WRONG_STATE');
    const { history } = await office
      .as('hr')
      .query('query ($id: ID!) { history(resource: "evaluations", id: $id) { action changesJson } }', { id });
    const reopened = history.find(({ action }: { action: string }) => action === 'reopen');
    expect(JSON.parse(reopened.changesJson).snapshot[0]).toBe(JSON.parse(before.snapshotJson).hash);
    await office.db.transaction((manager) => manager.delete(Report, { planId }));
  });

  test('values that are not approved, or objectives that were never agreed on, keep it from being told', async () => {
    const id = sheet('PO_ANAG CERT');
    await bringTo(office, { id, owner: 'po.anagrafico' }, 'calibrated');
    await measureAnew('60', { state: 'verified' });
    await expectRefused(step(office.as('hr'), id, 'notify'), 'WRONG_STATE', { reason: 'RESULTS_NOT_FINAL' });
    await measureAnew('60');
    await office.db.transaction((manager) =>
      manager.query(`UPDATE individual_sets SET state = 'draft' WHERE positionId = '${posAnag}'`),
    );
    await expectRefused(step(office.as('hr'), id, 'notify'), 'WRONG_STATE', { reason: 'RESULTS_NOT_FINAL' });
  });
  let posAnag = '';
  beforeAll(async () => {
    posAnag = await positionId(office, 'PO_ANAG CERT');
  });
});
