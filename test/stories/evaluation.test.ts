import { expect, test } from 'vitest';
import {
  adoptSystem,
  change,
  endTheYear,
  exportMerit,
  marks,
  openAll,
  sheetOf,
  sheetsOf,
  step,
  validateReport,
} from '../api/evaluations.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  ANAGRAFE,
  asTold,
  BILANCIO,
  LINES_OF_BILANCIO,
  PROMOZIONE,
  REGOLAZIONE,
  STAFF,
  TOLD,
} from './evaluation.figures.ts';
import { endSeat, giveRole, travel } from './office.ts';

/** The Segretario until September, and who holds the office afterwards. */
const FORMER = 'segretario';
const PRESENT = 'dipendente';

/** By the code of the position. */
type Sheets = Readonly<Record<string, string>>;

eachDatabase('the evaluation of the five P.O.', (office) => {
  test('from the opening in September to the merit in June, contested, amended and confirmed', {
    timeout: 240_000,
  }, async () => {
    travel(office, '2023-09-20');
    await adoptSystem(office);
    await theHeadOfPromozioneCameInMarch(office);
    const { planId } = await endTheYear(office);

    const sheets = await theSheetsAreOpened(office, planId);
    await theFormerSegretarioLeavesAnAssessment(office, sheets);
    await onePersonAssessesTheOwnWork(office, sheets);
    await thePresentSegretarioAssessesAndProposes(office, sheets);
    await hrComparesAndNotifies(office, planId, sheets);
    const amended = await twoContest(office, sheets);
    await everythingIsMadeDefinitive(office, planId, { ...sheets, [REGOLAZIONE]: amended });
    await theMeritIsExported(office, planId);
  });
});

async function theHeadOfPromozioneCameInMarch(office: Office): Promise<void> {
  const seat = await office.db.read.query(SEAT_OF_PROMOZIONE);
  await office.db.transaction((manager) =>
    manager.query(`UPDATE seats SET validFrom = '2023-03-02' WHERE id = '${seat[0].id}'`),
  );
}
const SEAT_OF_PROMOZIONE =
  "SELECT s.id AS id FROM seats s INNER JOIN positions p ON p.id = s.positionId WHERE p.code = 'PO_PROM SV EC'";

async function theSheetsAreOpened(office: Office, planId: string): Promise<Sheets> {
  const opened = await openAll(office.as('hr'), planId);
  const days = Object.fromEntries(opened.map(({ position, officeDays }) => [position.code, officeDays]));
  expect(days).toEqual({ [STAFF]: 365, [BILANCIO]: 365, [ANAGRAFE]: 365, [PROMOZIONE]: 305, [REGOLAZIONE]: 365 });
  expect(await openAll(office.as('hr'), planId)).toEqual([]);
  return Object.fromEntries(opened.map(({ position, id }) => [position.code, id]));
}

async function theFormerSegretarioLeavesAnAssessment(office: Office, sheets: Sheets): Promise<void> {
  const former = office.as(FORMER);
  const id = sheets[BILANCIO] ?? '';
  await change(former, 'recordTalk', id, { on: '2023-09-20', note: 'Colloquio intermedio: carichi in aumento.' });
  const part = { marks: marks(3, 3, 3, 3, 3), from: '2023-01-01', to: '2023-09-30', text: 'Fino alla cessazione.' };
  await change(former, 'assessEvaluation', id, part);
  await endSeat(office, FORMER, '2023-09-30');
  await giveRole(office, PRESENT, 'secretaryGeneral', '2023-10-01');
}

async function onePersonAssessesTheOwnWork(office: Office, sheets: Sheets): Promise<void> {
  travel(office, '2024-02-10');
  const id = sheets[ANAGRAFE] ?? '';
  const person = office.as('po.anagrafico');
  await expectRefused(step(person, id, 'submit'), 'WRONG_STATE', { reason: 'MARKS_MISSING' });
  await change(person, 'saveSelfAssessment', id, { marks: marks(5, 5, 5, 5, 5), text: 'Un anno impegnativo.' });
  expect(await step(person, id, 'submit')).toBe('selfAssessed');
}

async function thePresentSegretarioAssessesAndProposes(office: Office, sheets: Sheets): Promise<void> {
  const given = {
    [STAFF]: [4, 4, 4, 4, 4],
    [BILANCIO]: [5, 5, 5, 5, 5],
    [ANAGRAFE]: [5, 4, 4, 5, 4],
    [PROMOZIONE]: [3, 3, 3, 3, 3],
    [REGOLAZIONE]: [4, 4, 4, 3, 3],
  };
  const present = office.as(PRESENT);
  await expectRefused(change(office.as(FORMER), 'assessEvaluation', sheets[STAFF] ?? '', { marks: [] }), 'FORBIDDEN');
  for (const [code, figures] of Object.entries(given)) {
    const whole = await change(present, 'assessEvaluation', sheets[code] ?? '', { marks: marks(...figures) });
    if (code === BILANCIO)
      expect(whole.byEvaluators).toMatchObject([{ to: '2023-09-30' }, { from: '2023-10-01', to: '2023-12-31' }]);
    expect(await step(present, sheets[code] ?? '', 'propose')).toBe('proposed');
  }
}

async function hrComparesAndNotifies(office: Office, planId: string, sheets: Sheets): Promise<void> {
  travel(office, '2024-03-01');
  const hr = office.as('hr');
  const { calibration } = await hr.query(
    `query ($planId: ID!) { calibration(planId: $planId) {
      rows { id positionCode body unit individual behaviours score band duePercent }
      scores { count mean deviation lowest highest range } bands { label count } } }`,
    { planId },
  );
  expect(calibration.rows).toMatchObject(TOLD);
  // Of 78,09 89,01 88,76 72,49 85,37; the deviation of the whole group: 6,4676...
  expect(calibration.scores).toEqual({
    count: 5,
    mean: '82.74',
    deviation: '6.47',
    lowest: '72.49',
    highest: '89.01',
    range: '16.52',
  });
  expect(calibration.bands.map(({ count }: { count: number }) => count)).toEqual([0, 1, 4, 0]);

  for (const id of Object.values(sheets)) {
    await step(hr, id, 'calibrate');
    expect(await step(hr, id, 'notify')).toBe('notified');
  }
  const own = await sheetOf(office.as('po.bilancio'), sheets[BILANCIO] ?? '');
  expect(own).toMatchObject({
    contestUntil: '2024-03-16',
    results: { frozen: true },
    figures: { exact: '89.0149923896' },
  });
  expect(own.figures.lines.map(asTold)).toEqual(LINES_OF_BILANCIO);
}

/** Promozione's is confirmed after a hearing; Regolazione's is amended: 4 becomes 5 at the fourth behaviour. */
async function twoContest(office: Office, sheets: Sheets): Promise<string> {
  travel(office, '2024-03-16');
  const [confirmed, amended] = [sheets[PROMOZIONE] ?? '', sheets[REGOLAZIONE] ?? ''];
  expect(await step(office.as('po.staff'), sheets[STAFF] ?? '', 'acknowledge')).toBe('acknowledged');
  await step(office.as('po.promozione'), confirmed, 'contest', 'Il terzo comportamento non è stato osservato.');
  await step(office.as('po.regolazione'), amended, 'contest', 'La mediazione ha superato le attese.');
  travel(office, '2024-03-17');
  await expectRefused(step(office.as('po.bilancio'), sheets[BILANCIO] ?? '', 'contest', 'Tardi.'), 'WRONG_STATE', {
    reason: 'TERM_OVER',
  });

  const hearing = { on: '2024-03-17', present: 'La persona, il Segretario Generale', note: 'Sentite le parti.' };
  for (const id of [confirmed, amended]) {
    await step(office.as('conciliazione'), id, 'admit');
    await change(office.as('conciliazione'), 'recordHearing', id, hearing);
  }
  expect(await step(office.as('conciliazione'), confirmed, 'confirm', 'La valutazione è motivata.')).toBe('decided');
  const next = await change(office.as('conciliazione'), 'amendEvaluation', amended, {
    marks: [{ code: 'C4', mark: 5, comment: 'Documentato dagli atti.' }],
    reason: 'Gli atti mostrano risultati oltre le attese.',
  });

  expect(next).toMatchObject({
    state: 'decided',
    number: 2,
    replacesId: amended,
    outcome: 'amended',
    figures: { score: '87.87', behaviours: '80.00' },
  });
  expect(await sheetOf(office.as('po.regolazione'), amended)).toMatchObject({
    state: 'replaced',
    replacedById: next.id,
    figures: { score: '85.37' },
  });
  return next.id;
}

async function everythingIsMadeDefinitive(office: Office, planId: string, sheets: Sheets): Promise<void> {
  const first = sheets[STAFF] ?? '';
  await expectRefused(step(office.as('hr'), first, 'finalise'), 'WRONG_STATE', { reason: 'REPORT_NOT_VALIDATED' });
  await expectRefused(exportMerit(office.as('hr'), planId), 'WRONG_STATE', { reason: 'REPORT_NOT_VALIDATED' });
  travel(office, '2024-06-03');
  await validateReport(office, planId);
  await expectRefused(exportMerit(office.as('hr'), planId), 'WRONG_STATE', { reason: 'SHEETS_NOT_FINAL' });
  for (const id of Object.values(sheets)) {
    expect(await step(office.as('hr'), id, 'finalise')).toBe('definitive');
    expect(await step(office.as('hr'), id, 'handOver')).toBe('handedOver');
  }
  expect((await sheetsOf(office.as('hr'))).map(({ state }) => state).sort()).toEqual([
    ...Array(5).fill('handedOver'),
    'replaced',
  ]);
}

async function theMeritIsExported(office: Office, planId: string): Promise<void> {
  const { rows } = await exportMerit(office.as('hr'), planId);
  const merit = rows.map((row: Record<string, unknown>) => [
    row.positionCode,
    row.score,
    row.band,
    row.resultPercent,
    row.days,
    row.duePercent,
  ]);
  expect(merit).toEqual([
    [STAFF, '78.09', 'Buona', '80.00', 365, '80.00'],
    [BILANCIO, '89.01', 'Buona', '80.00', 365, '80.00'],
    [ANAGRAFE, '88.76', 'Buona', '80.00', 365, '80.00'],
    [PROMOZIONE, '72.49', 'Sufficiente', '60.00', 305, '50.14'],
    [REGOLAZIONE, '87.87', 'Buona', '80.00', 365, '80.00'],
  ]);
}
