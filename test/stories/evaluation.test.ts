import { expect, test } from 'vitest';
import { change, endTheYear, marks, openAll, sheetOf, step, validateReport } from '../api/evaluations.ts';
import { eachDatabase } from '../kit/index.ts';

eachDatabase('the evaluation of the five P.O.', (office) => {
  test('one sheet goes from its opening to HR, contested and amended on its way', async () => {
    office.now = new Date('2024-03-01T09:00:00+01:00');
    const { planId } = await endTheYear(office);
    const opened = await openAll(office.as('hr'), planId);
    expect(opened.map(({ position }) => position.code)).toHaveLength(5);
    const id = opened.find(({ position }) => position.code === 'PO_REG MERC').id;
    const sg = office.as('segretario');
    const hr = office.as('hr');
    const po = office.as('po.regolazione');
    await change(sg, 'assessEvaluation', id, { marks: marks(4, 4, 4, 4, 4), text: 'Bene' });
    await step(sg, id, 'propose');
    await step(hr, id, 'calibrate');
    const before = await sheetOf(po, id);
    expect(before.figures).toBe(null);
    await step(hr, id, 'notify');
    const told = await sheetOf(po, id);
    expect(told).toMatchObject({ state: 'notified', figures: { score: '70.78', band: 'Sufficiente' } });
    await step(po, id, 'contest', 'Non condivido');
    const c = office.as('conciliazione');
    await step(c, id, 'admit');
    await change(c, 'recordHearing', id, { on: '2024-03-01', note: 'x', present: 'y' });
    const amended = await change(c, 'amendEvaluation', id, {
      marks: [{ code: 'C1', mark: 5, comment: 'ok' }],
      reason: 'perché',
    });
    expect(amended).toMatchObject({ state: 'decided', number: 2, figures: { score: '71.78' } });
    await validateReport(office, planId);
    await step(hr, amended.id, 'finalise');
    expect(await step(hr, amended.id, 'handOver')).toBe('handedOver');
  });
});
