import { beforeAll, beforeEach, expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { endSeat, giveRole } from '../stories/office.ts';
import { change, marks, openAll, positionId, sheetOf, sheetsOf, step } from './evaluations.ts';
import { bringTo, NOTIFIED_ON, onDay, openedYear } from './evaluations-walk.ts';

eachDatabase('an evaluation sheet goes its way', (office) => {
  let planId: string;
  let sheets: Readonly<Record<string, string>>;
  beforeAll(async () => {
    ({ planId, sheets } = await openedYear(office));
  }, 60_000);
  beforeEach(() => onDay(office, NOTIFIED_ON));
  const sheet = (code: string): string => sheets[code] ?? '';
  const invalid = (path: string, code: string) => ({ issues: [expect.objectContaining({ path, code })] });

  test('one opened twice is there once, and only HR opens any', async () => {
    expect(await openAll(office.as('hr'), planId)).toEqual([]);
    await expectRefused(openAll(office.as('controllo'), planId), 'FORBIDDEN');
    const person = (await sheetOf(office.as('hr'), sheet('PO_Staff'))).personId;
    const input = { planId, positionId: await positionId(office, 'PO_Staff'), personId: person };
    await expectRefused(create({ ...input }), 'INVALID', invalid('personId', 'TAKEN'));
    await expectRefused(
      create({ ...input, positionId: await positionId(office, 'PO_BP') }),
      'INVALID',
      invalid('personId', 'UNKNOWN_ID'),
    );
  });

  test.each([
    [[{ code: 'C9', mark: 3 }], 'marks[0].code', 'NOT_IN_LIST'],
    [[{ code: 'C1', mark: 6 }], 'marks[0].mark', 'RANGE'],
    [[{ code: 'C1', mark: 0 }], 'marks[0].mark', 'RANGE'],
    [[{ code: 'C1', mark: 2 }], 'marks[0].comment', 'COMMENT_FOR_MARK'],
    [[{ code: 'C1', mark: 5, comment: '  ' }], 'marks[0].comment', 'COMMENT_FOR_MARK'],
    [
      [
        { code: 'C1', mark: 3 },
        { code: 'C1', mark: 4 },
      ],
      'marks[1].code',
      'REPEATED',
    ],
  ])('marks %o are refused at %s', async (given, path, code) => {
    const refused = change(office.as('segretario'), 'assessEvaluation', sheet('PO_BP'), { marks: given });
    await expectRefused(refused, 'INVALID', invalid(path, code));
  });

  test.each([
    [{ from: '2022-12-31' }, 'from', 'RANGE'],
    [{ to: '2024-01-01' }, 'to', 'RANGE'],
    [{ from: '2023-05-01', to: '2023-04-30' }, 'to', 'ENDS_BEFORE_START'],
  ])('an evaluator’s days %o are refused', async (days, path, code) => {
    const refused = change(office.as('segretario'), 'assessEvaluation', sheet('PO_BP'), { marks: [], ...days });
    await expectRefused(refused, 'INVALID', invalid(path, code));
  });

  test('what is not marked to the end is not proposed, and what is proposed is assessed no more', async () => {
    const id = sheet('PO_BP');
    const sg = office.as('segretario');
    await change(sg, 'assessEvaluation', id, { marks: marks(4, 4) });
    await expectRefused(step(sg, id, 'propose'), 'WRONG_STATE', { reason: 'MARKS_MISSING' });
    await change(sg, 'assessEvaluation', id, { marks: marks(4, 4, 4, 4, 4) });
    await step(sg, id, 'propose');
    await expectRefused(change(sg, 'assessEvaluation', id, { marks: [] }), 'WRONG_STATE');
    await expectRefused(step(sg, id, 'calibrate'), 'FORBIDDEN');
    await expectRefused(step(office.as('hr'), id, 'sendBack'), 'INVALID', invalid('reason', 'REASON_REQUIRED'));
    expect(await step(office.as('hr'), id, 'sendBack', 'Da rivedere con gli altri.')).toBe('open');
    expect(await sheetOf(office.as('hr'), id)).toMatchObject({
      reason: 'Da rivedere con gli altri.',
      byEvaluators: [{}],
    });
  });

  test('a day has one evaluator; HR moves the days where they meet', async () => {
    const id = sheet('PO_ANAG CERT');
    await change(office.as('segretario'), 'assessEvaluation', id, { marks: marks(4, 4, 4, 4, 4) });
    await giveRole(office, 'dipendente', 'secretaryGeneral', '2024-01-01');
    office.forgetClients();
    const other = office.as('dipendente');
    const meeting = { marks: marks(3, 3, 3, 3, 3), from: '2023-07-01', to: '2023-12-31' };
    await expectRefused(change(other, 'assessEvaluation', id, meeting), 'INVALID', invalid('from', 'OVERLAPS'));

    const [first] = (await sheetOf(office.as('hr'), id)).byEvaluators;
    const evaluatorDays = [{ evaluatorId: first.evaluatorId, from: '2023-01-01', to: '2023-06-30' }];
    await change(office.as('hr'), 'updateEvaluation', id, { evaluatorDays });
    const { byEvaluators, figures } = await change(other, 'assessEvaluation', id, { marks: marks(3, 3, 3, 3, 3) });

    expect(byEvaluators).toMatchObject([{ to: '2023-06-30' }, { from: '2023-07-01', to: '2023-12-31' }]);
    // (80 x 181 + 60 x 184) / 365
    expect(figures.behaviours).toBe('69.92');
    await expectRefused(change(office.as('hr'), 'updateEvaluation', id, { officeTo: '2023-03-31' }), 'INVALID');
  });

  test('nobody evaluates, calibrates or changes the own sheet, whatever other seats the person holds', async () => {
    const id = sheet('PO_PROM SV EC');
    await giveRole(office, 'po.promozione', 'secretaryGeneral', '2024-01-01');
    await giveRole(office, 'po.promozione', 'hr', '2024-01-01');
    office.forgetClients();
    const both = office.as('po.promozione');

    await expectRefused(change(both, 'assessEvaluation', id, { marks: [] }), 'FORBIDDEN', {
      reason: 'CONFLICT_OF_INTEREST',
    });
    await expectRefused(change(both, 'updateEvaluation', id, { officeDays: 100 }), 'FORBIDDEN', {
      reason: 'CONFLICT_OF_INTEREST',
    });
    await change(office.as('segretario'), 'assessEvaluation', id, { marks: marks(4, 4, 4, 4, 4) });
    await step(office.as('segretario'), id, 'propose');
    await expectRefused(step(both, id, 'calibrate'), 'FORBIDDEN');
    expect((await sheetOf(both, id)).figures).toBe(null);
    const { calibration } = await both.query('query ($planId: ID!) { calibration(planId: $planId) { rows { id } } }', {
      planId,
    });
    expect(calibration.rows.map((row: { id: string }) => row.id)).not.toContain(id);
  });

  test('whoever proposed does not calibrate, by no other seat', async () => {
    const id = sheet('PO_REG MERC');
    await bringTo(office, { id, owner: 'po.regolazione' }, 'proposed');
    await giveRole(office, 'segretario', 'hr', '2024-01-01');
    office.forgetClients();
    await expectRefused(step(office.as('segretario'), id, 'calibrate'), 'FORBIDDEN', { reason: 'SAME_PERSON' });
  });

  test('the conciliation body is a third: not the evaluator, not who calibrated, not the person', async () => {
    const id = sheet('PO_Staff');
    await bringTo(office, { id, owner: 'po.staff' }, 'contested');
    for (const who of ['segretario', 'hr', 'po.staff']) await giveRole(office, who, 'conciliator', '2024-01-01');
    office.forgetClients();
    for (const who of ['segretario', 'hr', 'po.staff'])
      await expectRefused(step(office.as(who), id, 'dismiss', 'Inammissibile.'), 'FORBIDDEN');
    await step(office.as('conciliazione'), id, 'admit');
    for (const who of ['segretario', 'hr', 'po.staff']) {
      const amended = { marks: [{ code: 'C1', mark: 5, comment: 'x' }], reason: 'x' };
      await expectRefused(change(office.as(who), 'amendEvaluation', id, amended), 'FORBIDDEN');
      await expectRefused(
        change(office.as(who), 'recordHearing', id, { on: NOTIFIED_ON, note: 'x', present: 'x' }),
        'FORBIDDEN',
      );
    }
    const same = { marks: [{ code: 'C1', mark: 4 }], reason: 'Uguale.' };
    await expectRefused(
      change(office.as('conciliazione'), 'amendEvaluation', id, same),
      'INVALID',
      invalid('marks', 'REQUIRED'),
    );
    expect(await step(office.as('conciliazione'), id, 'confirm', 'Motivata.')).toBe('decided');
  });

  test('what somebody wrote in is not taken away', async () => {
    const hr = office.as('hr');
    const remove = (id: string, expectedVersion: number) =>
      hr.query('mutation ($input: EvaluationAtInput!) { deleteEvaluation(input: $input) }', {
        input: { id, expectedVersion },
      });
    await change(office.as('segretario'), 'assessEvaluation', sheet('PO_BP'), { marks: marks(4) });
    const written = (await sheetsOf(hr)).find(({ id }) => id === sheet('PO_BP'));
    await expectRefused(remove(written.id, written.version), 'WRONG_STATE', { reason: 'IN_USE' });
  });

  const create = (input: object) =>
    office
      .as('hr')
      .query('mutation ($input: CreateEvaluationInput!) { createEvaluation(input: $input) { id } }', { input });
});

eachDatabase('without what it rests on no sheet is opened', (office) => {
  test('neither without an adopted measurement system nor for a plan that is not in force', async () => {
    const [{ planId }] = await office.db.read.query("SELECT planId FROM plan_versions WHERE state = 'inForce'");
    await office.db.transaction((manager) =>
      manager.query("UPDATE measurement_systems SET state = 'draft', adoptedFor = NULL"),
    );
    const noSystem = { issues: [{ path: 'planId', code: 'NO_SYSTEM' }] };
    await expectRefused(openAll(office.as('hr'), planId), 'INVALID', noSystem);
    await expectRefused(openAll(office.as('hr'), 'nobody'), 'NOT_FOUND');
    await office.db.transaction((manager) =>
      manager.query("UPDATE plan_versions SET state = 'draft', inForceFor = NULL"),
    );
    await expectRefused(openAll(office.as('hr'), planId), 'WRONG_STATE', { reason: 'PLAN_NOT_IN_FORCE' });
    await endSeat(office, 'hr', '2023-12-31');
    office.forgetClients();
    await expectRefused(openAll(office.as('hr'), planId), 'FORBIDDEN');
  });
});
