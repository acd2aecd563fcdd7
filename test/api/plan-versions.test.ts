import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  ACT,
  approved,
  inForce,
  madeReady,
  readiness,
  readyRevision,
  step,
  update,
  versionById,
} from './plan-steps.ts';
import { advance, historyOf } from './sets.ts';

/** The plan of 2022, as a draft that nobody has adopted yet; read in like the real one. */
async function draftOf2022(office: Office): Promise<string> {
  const document = readDocument(readFileSync(DEMO_PLAN));
  const plan = { ...document.plan, year: 2022, triennium: { from: 2022, to: 2024 }, adoption: null };
  const { versionId } = await importDocument(office.db, { ...document, plan }, { now: new Date() });
  return versionId;
}

eachDatabase(
  'the way of a plan to its adoption',
  (office) => {
    test('a draft is submitted, proposed, approved by the Segretario Generale and adopted with its act', async () => {
      const id = await draftOf2022(office);
      await madeReady(office, id);
      await approved(office, id);

      const adopted = await step(office.as('controllo'), 'adopt', id, { adoption: ACT });

      expect(adopted).toMatchObject({
        state: 'inForce',
        adoptionBody: 'Giunta camerale',
        adoptionAct: '2023000005',
        adoptionDate: '2023-01-30',
        adoptionAnnex: 'All. 1.1 D GC',
        approvedByName: expect.any(String),
      });
      const acts = await historyOf(office.as('dipendente'), id, 'plans');
      expect(acts.map(({ action, toState, role }) => `${action} ${toState} ${role}`)).toEqual([
        'import draft null',
        'submit underReview planner',
        'propose proposed planner',
        'approve approved secretaryGeneral',
        'adopt inForce planner',
      ]);
      expect(JSON.parse(acts[4].changesJson).adoptionAct).toEqual([null, '2023000005']);
      const { measurements } = await office
        .as('controllo')
        .query('query ($filter: MeasurementFilter!) { measurements(filter: $filter) { total } }', {
          filter: { versionId: id, individual: false },
        });
      expect(measurements.total).toBeGreaterThan(200);
    });

    test('with weights missing it is neither proposed nor adopted, and each fault is told with its place', async () => {
      const id = await draftOf2022(office);
      await step(office.as('controllo'), 'submit', id);

      const proposing = advance(office.as('controllo'), 'propose', await versionById(office.as('controllo'), id), {
        resource: 'plans',
      });

      const { issues } = (await expectRefused(proposing, 'INVALID')) as { issues: object[] };
      expect(issues).toHaveLength(9);
      expect(issues).toContainEqual(
        expect.objectContaining({
          path: 'areas[10].objectives[10.02].indicators[0].weight',
          code: 'WEIGHT_MISSING',
          label: expect.stringContaining('10.02 › 1. tempo medio'),
        }),
      );
      expect(await readiness(office.as('segretario'), id)).toHaveLength(9);
      expect(await versionById(office.as('controllo'), id)).toMatchObject({ state: 'underReview' });
    });

    test('the act of an adoption has a body, a number and a day that has come; no other step has one', async () => {
      const { id } = await readyRevision(office);
      await approved(office, id);
      const version = await versionById(office.as('giunta'), id);
      const adopt = (adoption?: object) =>
        advance(office.as('giunta'), 'adopt', version, { resource: 'plans', ...(adoption && { adoption }) });

      await expectRefused(adopt(), 'INVALID', { issues: [{ path: 'adoption', code: 'REQUIRED' }] });
      await expectRefused(adopt({ body: ' ', act: '', date: '2099-01-01' }), 'INVALID', {
        issues: [
          { path: 'adoption.body', code: 'REQUIRED' },
          { path: 'adoption.act', code: 'REQUIRED' },
          { path: 'adoption.date', code: 'IN_FUTURE' },
        ],
      });
      const sendingBack = advance(office.as('segretario'), 'sendBack', version, {
        resource: 'plans',
        reason: 'no',
        adoption: ACT,
      });
      await expectRefused(sendingBack, 'INVALID', { issues: [{ path: 'adoption', code: 'NOT_WITH_ACTION' }] });
      expect(await step(office.as('giunta'), 'adopt', id, { adoption: ACT })).toMatchObject({ state: 'inForce' });
    });

    test('the Segretario Generale sends it back with a reason, and the planner takes it back', async () => {
      const { id } = await readyRevision(office);
      await step(office.as('controllo'), 'submit', id);
      const submitted = await versionById(office.as('segretario'), id);

      const wordless = advance(office.as('segretario'), 'sendBack', submitted, { resource: 'plans' });
      await expectRefused(wordless, 'INVALID', { issues: [{ path: 'reason', code: 'REASON_REQUIRED' }] });
      const returned = await step(office.as('segretario'), 'sendBack', id, { reason: 'Manca il PNRR.' });
      const again = await step(office.as('controllo'), 'submit', id);
      const withdrawn = await step(office.as('controllo'), 'withdraw', id);

      expect(returned).toMatchObject({ state: 'draft', reason: 'Manca il PNRR.' });
      expect(again).toMatchObject({ state: 'underReview', reason: null });
      expect(withdrawn).toMatchObject({ state: 'draft' });
    });

    test('who approved is forgotten when an approved version is sent back', async () => {
      const { id } = await readyRevision(office);
      await approved(office, id);

      const returned = await step(office.as('segretario'), 'sendBack', id, { reason: 'Ripensamento' });

      expect(returned).toMatchObject({ state: 'draft', approvedByName: null });
    });

    test('the Segretario Generale never edits, and nobody but the planner submits', async () => {
      const draft = await readyRevision(office);

      await expectRefused(update(office.as('segretario'), draft, { title: 'Mio' }), 'FORBIDDEN');
      for (const person of ['segretario', 'giunta', 'po.staff', 'admin'])
        await expectRefused(advance(office.as(person), 'submit', draft, { resource: 'plans' }), 'FORBIDDEN');
      const seen = await versionById(office.as('segretario'), draft.id);
      expect(seen.allowedActions).toEqual([]);
      expect(seen.blockedActions.map(({ action }: { action: string }) => action)).toEqual([
        'approve',
        'sendBack',
        'adopt',
        'close',
      ]);
    });

    test('a version in force is closed only when the values of its last day are final', async () => {
      const version = await inForce(office.as('segretario'));
      const closing = () => advance(office.as('segretario'), 'close', version, { resource: 'plans' });

      await expectRefused(closing(), 'WRONG_STATE', { reason: 'VALUES_NOT_FINAL' });
      expect(version.blockedActions).toContainEqual({ action: 'close', reason: 'VALUES_NOT_FINAL' });
      await office.db.transaction((manager) => manager.query("UPDATE measurements SET state = 'approved'"));
      expect((await versionById(office.as('segretario'), version.id)).allowedActions).toContain('close');
      await closing();

      const closed = await versionById(office.as('controllo'), version.id);
      expect(closed).toMatchObject({ state: 'closed', allowedActions: ['renew'] });
      expect(closed.blockedActions).toContainEqual({ action: 'revise', reason: 'PLAN_CLOSED' });
    });
  },
  { perTest: true },
);
