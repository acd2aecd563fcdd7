import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import {
  Measurement,
  OWN_OFFICE,
  Person,
  PlanVersion,
  Report,
  SeatRecord,
  Unit,
} from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { at, create as createPeriod } from './periods.ts';
import { inForce, revise } from './plan-steps.ts';
import {
  ACT,
  ALL_YES,
  adoptedReport,
  createReport,
  deleteReport,
  examine,
  finalYear,
  papersOf,
  reportById,
  reportsOf,
  stepReport,
  validatedReport,
  writeReport,
} from './reports.ts';
import { DECEMBER, findValue, step } from './values.ts';

const CONCLUSION = { reason: 'Conforme, attendibile, comprensibile.' };

eachDatabase(
  'the Relazione sulla performance',
  (office) => {
    const planId = async () => (await office.db.read.findOneByOrFail(PlanVersion, { state: 'inForce' })).planId;

    test('is begun by the planner once there are values at the end of the year, and once a plan', async () => {
      const controllo = office.as('controllo');
      const plan = await planId();

      await expectRefused(createReport(controllo, plan), 'WRONG_STATE', { reason: 'NO_VALUES' });
      await expectRefused(createReport(office.as('segretario'), plan), 'FORBIDDEN');
      await expectRefused(createReport(office.as('oiv'), plan), 'FORBIDDEN');
      await expectRefused(createReport(controllo, 'nessuno'), 'NOT_FOUND');

      await finalYear(office);
      const report = await createReport(controllo, plan);
      expect(report).toMatchObject({ year: 2023, state: 'draft', text: null, planVersion: { state: 'inForce' } });
      await expectRefused(createReport(controllo, plan), 'INVALID', { issues: [{ path: 'planId', code: 'TAKEN' }] });
    });

    test('goes its way: written, adopted with an act, examined, validated with a conclusion', async () => {
      const { id } = await adoptedReport(office);
      const adopted = await reportById(office.as('dipendente'), id);
      expect(adopted).toMatchObject({
        ...{ state: 'adopted', adoptionBody: ACT.body, adoptionAct: ACT.act, adoptionDate: ACT.date },
        ...{ adoptedByName: 'Giunta', text: 'L’anno in breve.', allowedActions: [] },
      });

      await examine(office.as('oiv'), await papersOf(office.as('oiv'), id), { checklist: ALL_YES });
      const validated = await stepReport(office, 'oiv', 'validate', id, CONCLUSION);

      expect(validated).toMatchObject({ state: 'validated', conclusion: CONCLUSION.reason, reason: null });
      expect(validated.validatedByName).toBe('Organismo indipendente di valutazione');
      const { history } = await office
        .as('controllo')
        .query('query ($id: ID!) { history(resource: "reports", id: $id) { action toState reason } }', { id });
      expect(history.map(({ action }: { action: string }) => action)).toEqual([
        'create',
        'update',
        'adopt',
        'validate',
      ]);
    });

    test('a draft is read by those who make, adopt and validate it, and by nobody else', async () => {
      await finalYear(office);
      await createReport(office.as('controllo'), await planId());

      const readers = async (...who: string[]) =>
        (await Promise.all(who.map(async (each) => ((await reportsOf(office.as(each))).length ? [each] : [])))).flat();

      expect(await readers('controllo', 'segretario', 'giunta', 'oiv')).toHaveLength(4);
      expect(await readers('hr', 'po.staff', 'referente.legale', 'dipendente')).toEqual([]);
      await expectRefused(reportsOf(office.as('admin')), 'FORBIDDEN');
    });

    test('two who write at once lose nothing, and an adopted one is written no more', async () => {
      await finalYear(office);
      const controllo = office.as('controllo');
      const draft = await createReport(controllo, await planId());
      await writeReport(controllo, draft, 'Prima stesura.');

      const late = await expectRefused(writeReport(controllo, draft, 'Un’altra.'), 'CONFLICT');
      expect(late.current).toMatchObject({ text: 'Prima stesura.', version: 2 });
      const long = await expectRefused(writeReport(controllo, { ...draft, version: 2 }, 'x'.repeat(20_001)), 'INVALID');
      expect(long.issues).toMatchObject([{ path: 'text', code: 'TOO_LONG' }]);
      // As many letters as the column has bytes for, on both databases.
      const longest = await writeReport(controllo, { ...draft, version: 2 }, '€'.repeat(20_000));
      expect(longest.text).toHaveLength(20_000);

      const adopted = await stepReport(office, 'segretario', 'adopt', draft.id, { adoption: ACT });
      await expectRefused(writeReport(controllo, adopted, 'Di più.'), 'WRONG_STATE');
      await expectRefused(deleteReport(controllo, adopted), 'WRONG_STATE');
    });

    test('is not adopted without a text, an act, or while a value of the year is not final', async () => {
      await finalYear(office);
      const draft = await createReport(office.as('controllo'), await planId());
      const adopt = (more: object = { adoption: ACT }) => stepReport(office, 'giunta', 'adopt', draft.id, more);

      await expectRefused(adopt({}), 'INVALID', { issues: [{ path: 'adoption', code: 'REQUIRED' }] });
      await expectRefused(adopt(), 'INVALID', { issues: [{ path: 'report.text', code: 'REQUIRED' }] });
      const written = await writeReport(office.as('controllo'), draft, 'L’anno in breve.');
      const annexed = { adoption: { ...ACT, annex: 'All. 1' } };
      await expectRefused(adopt(annexed), 'INVALID', { issues: [{ path: 'adoption.annex', code: 'NOT_WITH_ACTION' }] });
      const tomorrow = { adoption: { ...ACT, date: '2999-01-01' } };
      await expectRefused(adopt(tomorrow), 'INVALID', { issues: [{ path: 'adoption.date', code: 'IN_FUTURE' }] });

      const value = await findValue(office, { code: '07.01', day: DECEMBER });
      await office.db.transaction((manager) => manager.update(Measurement, { id: value.id }, { state: 'verified' }));
      await expectRefused(adopt(), 'WRONG_STATE', { reason: 'VALUES_NOT_FINAL' });
      const { blockedActions } = await reportById(office.as('giunta'), written.id);
      expect(blockedActions).toEqual([{ action: 'adopt', reason: 'VALUES_NOT_FINAL' }]);
    });

    test('is neither adopted nor validated while a rimodulazione of its plan is on its way', async () => {
      const report = await adoptedReport(office);
      await examine(office.as('oiv'), await papersOf(office.as('oiv'), report.id), { checklist: ALL_YES });
      await revise(office.as('controllo'), await inForce(office.as('controllo')));

      const validating = stepReport(office, 'oiv', 'validate', report.id, CONCLUSION);

      await expectRefused(validating, 'WRONG_STATE', { reason: 'REVISION_OPEN' });
    });

    test('is not validated by whoever wrote or adopted it, whatever seats they hold', async () => {
      await oivToo(office, 'controllo');
      await oivToo(office, 'giunta');
      const { id } = await adoptedReport(office);
      await examine(office.as('controllo'), await papersOf(office.as('controllo'), id), { checklist: ALL_YES });

      for (const who of ['controllo', 'giunta'])
        for (const action of ['validate', 'sendBack'])
          await expectRefused(stepReport(office, who, action, id, CONCLUSION), 'FORBIDDEN', { reason: 'SAME_PERSON' });
      await expectRefused(stepReport(office, 'segretario', 'validate', id, CONCLUSION), 'FORBIDDEN');
      expect(await stepReport(office, 'oiv', 'validate', id, CONCLUSION)).toMatchObject({ state: 'validated' });
      // The database refuses it too.
      const { adoptedById } = await office.db.read.findOneByOrFail(Report, { id });
      await expect(
        office.db.transaction((manager) => manager.update(Report, { id }, { validatedById: adoptedById })),
      ).rejects.toThrow(/ck_reports_validated/);
    });

    test('is validated only when every point has its outcome and the conditions of the law are met', async () => {
      const { id } = await adoptedReport(office);
      const oiv = office.as('oiv');
      const validate = (more: object = CONCLUSION) => stepReport(office, 'oiv', 'validate', id, more);
      const answer = async (checklist: object[]) => examine(oiv, await papersOf(oiv, id), { checklist });

      const empty = await expectRefused(validate(), 'INVALID');
      expect(empty.issues).toHaveLength(ALL_YES.length);
      expect(empty.issues).toContainEqual({ path: 'checklist.concise', code: 'REQUIRED' });

      await answer(ALL_YES);
      await answer([{ code: 'clear', outcome: 'no', note: 'Troppo tecnica' }]);
      await expectRefused(validate(), 'INVALID', { issues: [{ path: 'checklist.clear', code: 'CONDITION_NOT_MET' }] });
      await answer([
        { code: 'clear', outcome: 'yes', note: null },
        { code: 'deviations', outcome: 'partly', note: null },
      ]);
      await expectRefused(validate(), 'INVALID', { issues: [{ path: 'checklist.deviations.note', code: 'REQUIRED' }] });
      await answer([{ code: 'deviations', outcome: 'partly', note: 'Manca la causa di 09.14' }]);
      await expectRefused(validate({}), 'INVALID', { issues: [{ path: 'reason', code: 'REASON_REQUIRED' }] });
      expect(await validate()).toMatchObject({ state: 'validated' });
    });

    test('what is sent back is a draft again, with its reason and without its act', async () => {
      const { id } = await adoptedReport(office);

      const back = await stepReport(office, 'oiv', 'sendBack', id, { reason: 'Mancano gli scostamenti' });

      expect(back).toMatchObject({ state: 'draft', reason: 'Mancano gli scostamenti', adoptionAct: null });
      const again = await stepReport(office, 'giunta', 'adopt', id, { adoption: { ...ACT, act: '2024000061' } });
      expect(again).toMatchObject({ state: 'adopted', reason: null, adoptionAct: '2024000061' });
    });
  },
  { perTest: true },
);

/** A second seat: the OIV's. */
const oivToo = (office: Office, username: string): Promise<void> =>
  office.db.transaction(async (manager) => {
    const person = await manager.findOneByOrFail(Person, { username });
    const { id: unitId } = await manager.findOneByOrFail(Unit, { id: person.bodyId });
    const held = { personId: person.id, role: 'oiv', unitId, positionId: null, validFrom: '2022-01-01', validTo: null };
    await manager.insert(SeatRecord, { id: uuid(), ...held, ...OWN_OFFICE, version: 1 } as never);
  });

eachDatabase(
  'what a Relazione tells',
  (office) => {
    test('is frozen at the adoption, and no validation rests on other figures', async () => {
      const { id, scores } = await adoptedReport(office);
      expect(scores).toMatchObject({ day: DECEMBER, body: { state: 'scored' } });
      expect(scores.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect([scores.areas.length, scores.units.length]).toEqual([15, 9]);
      await examine(office.as('oiv'), await papersOf(office.as('oiv'), id), { checklist: ALL_YES });

      const value = await findValue(office, { code: '07.01', day: DECEMBER });
      const inputs = { numerator: '1', denominator: '10' };
      await office.db.transaction((manager) => manager.update(Measurement, { id: value.id }, { inputs }));

      expect((await reportById(office.as('oiv'), id)).scores).toEqual(scores);
      const validating = stepReport(office, 'oiv', 'validate', id, CONCLUSION);
      await expectRefused(validating, 'WRONG_STATE', { reason: 'RESULTS_CHANGED' });
      const back = await stepReport(office, 'oiv', 'sendBack', id, { reason: 'I risultati sono cambiati' });
      expect(Number(back.scores.body.exact)).toBeLessThan(Number(scores.body.exact));
    });

    test('once validated nothing of the year is reopened', async () => {
      const { id } = await validatedReport(office);
      const value = await findValue(office, { code: '07.01', day: DECEMBER });

      const reopening = step(office.as('segretario'), 'reopen', value, 'Ricontare');

      await expectRefused(reopening, 'WRONG_STATE', { reason: 'REPORT_VALIDATED' });
      const revising = revise(office.as('controllo'), await inForce(office.as('controllo')));
      await expectRefused(revising, 'WRONG_STATE', { reason: 'REPORT_VALIDATED' });
      const { planId } = await at(office, DECEMBER);
      const dating = createPeriod(office.as('controllo'), { planId, endsOn: '2023-09-30' });
      await expectRefused(dating, 'WRONG_STATE', { reason: 'REPORT_VALIDATED' });
      for (const action of ['adopt', 'validate', 'sendBack']) {
        const who = action === 'adopt' ? 'giunta' : 'oiv';
        await expectRefused(stepReport(office, who, action, id, CONCLUSION), 'WRONG_STATE', { state: 'validated' });
      }
      // What only seals it goes on.
      expect(await step(office.as('controllo'), 'consolidate', value)).toMatchObject({ state: 'consolidated' });
    });
  },
  { perTest: true },
);
