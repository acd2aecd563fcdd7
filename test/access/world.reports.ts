import { v7 as uuid } from 'uuid';
import { Report, WorkingPapers } from '../../schema/src/model/index.ts';
import type { Office } from '../kit/index.ts';
import { factsOf, only } from './facts.ts';

const WHEN = new Date('2024-05-20T08:00:00Z');

/** A draft on the year that is not final, an adopted one on a year that is, a validated one on a closed plan, a foreign one. */
export async function report(office: Office): Promise<void> {
  const { plans, body, people } = await factsOf(office);
  const idOf = (username: string) => only(people, (each) => each.username === username).id;
  const of = (year: number, isOwn: boolean, state: Report['state']): Report => {
    const plan = only(plans, (each) => each.year === year && (each.bodyId === body.id) === isOwn);
    const isAdopted = state !== 'draft';
    const isValidated = state === 'validated';
    return {
      ...{ id: uuid(), planId: plan.id, bodyId: plan.bodyId, year, state, text: 'L’anno in breve.', snapshot: null },
      adoptionBody: isAdopted ? 'Giunta' : null,
      adoptionAct: isAdopted ? '50' : null,
      adoptionDate: isAdopted ? '2024-05-20' : null,
      adoptedById: isAdopted ? idOf('giunta') : null,
      ...{ reason: null, conclusion: isValidated ? 'Valida' : null },
      validatedById: isValidated ? idOf('oiv') : null,
      validatedAt: isValidated ? WHEN : null,
      // The planner who is the board's and, one day, the OIV's delegate too stays the author.
      ...{ authorIds: [idOf('controllo'), idOf('giunta')], createdAt: WHEN, version: 1 },
    };
  };
  const reports = [
    of(2023, true, 'draft'),
    of(2021, true, 'adopted'),
    of(2022, true, 'validated'),
    of(2023, false, 'adopted'),
  ];
  const papers = reports.map(({ id: reportId, bodyId }) => {
    return { id: uuid(), reportId, bodyId, checklist: [], sample: null, version: 1 };
  });
  await office.db.transaction(async (manager) => {
    await manager.insert(Report, reports as never);
    await manager.insert(WorkingPapers, papers);
  });
}
