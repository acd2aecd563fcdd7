import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { PlanState } from '../../schema/src/contract/index.ts';
import { IndividualSet, Measurement, Period, PlanVersion } from '../../schema/src/model/index.ts';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import type { Office } from '../kit/index.ts';
import { factsOf, only } from './facts.ts';

/** The same body's plan, cut short: two objectives and one set. */
function shortPlan(year: number) {
  const document = readDocument(readFileSync(DEMO_PLAN));
  return {
    ...document,
    plan: { ...document.plan, year },
    areas: document.areas.slice(0, 1).map((area) => ({ ...area, objectives: area.objectives.slice(0, 2) })),
    positions: document.positions.map((position) => ({
      ...position,
      objectives: position.code === 'PO_BP' ? position.objectives : [],
    })),
  };
}

/** The plan of 2022 is closed, though one of its periods was left open; of 2021 every value is final: it could be. */
export async function yearBefore(office: Office): Promise<void> {
  const { versionId, planId } = await importDocument(office.db, shortPlan(2022), { now: new Date() });
  const former = await importDocument(office.db, shortPlan(2021), { now: new Date() });
  await office.db.transaction(async (manager) => {
    await manager.update(PlanVersion, { id: versionId }, { state: 'closed', inForceFor: null });
    await manager.update(Period, { planId, endsOn: '2022-06-30' }, { state: 'open' });
    const last = await manager.findOneByOrFail(Period, { planId: former.planId, endsOn: '2021-12-31' });
    const final = { state: 'approved', outcome: 'notMeasurable', reason: 'Sospeso' } as const;
    await manager.update(Measurement, { periodId: last.id }, final);
  });
}

/** Beside the version in force of 2023 stand the former one and, as rows, one in each state on the way to adoption. */
const BESIDE: readonly PlanState[] = ['superseded', 'underReview', 'proposed', 'approved', 'draft'];
/** Of the set in each of them: what a revision carries along, and what can no more be decided. */
const SETS = {
  superseded: 'approved',
  underReview: 'submitted',
  proposed: 'draft',
  approved: 'returned',
  draft: 'approved',
} as const;

export async function furtherVersions(office: Office): Promise<void> {
  const { versions, body, people } = await factsOf(office);
  const inForce = only(versions, (each) => each.state === 'inForce' && each.bodyId === body.id && each.year === 2023);
  const idOf = (username: string) => only(people, (each) => each.username === username).id;
  for (const state of BESIDE) {
    const { versionId } = await importDocument(office.db, shortPlan(2023), { now: new Date(), asNewVersion: true });
    const revision = {
      basedOnId: inForce.id,
      revisionCause: 'exogenous',
      revisionReason: 'Fondi',
      effectiveOn: '2023-07-01',
    } as const;
    // What is proposed was written by one of the planners, and by somebody who has the seat of the Segretario too.
    const authorIds = [idOf('controllo'), idOf('facente.funzione')];
    await office.db.transaction(async (manager) => {
      await manager.update(PlanVersion, { id: versionId }, { state, authorIds, ...(state === 'draft' && revision) });
      const set = { state: SETS[state as keyof typeof SETS], authorIds: [idOf('po.bilancio')] };
      await manager.update(IndividualSet, { versionId, state: 'draft' }, set);
    });
  }
}

/** Two more dates of 2023: one over and closed, one that is open though its last day is over. */
export async function furtherPeriods(office: Office): Promise<void> {
  const { versions, periods, body } = await factsOf(office);
  const inForce = only(versions, (each) => each.state === 'inForce' && each.bodyId === body.id && each.year === 2023);
  const model = only(periods, ({ planId, endsOn }) => planId === inForce.planId && endsOn === '2023-06-30');
  await office.db.transaction((manager) =>
    manager.insert(Period, [
      { ...model, id: uuid(), endsOn: '2023-03-31', state: 'closed' },
      { ...model, id: uuid(), endsOn: '2023-09-30', deadline: '2023-10-15', state: 'open' },
    ]),
  );
}
