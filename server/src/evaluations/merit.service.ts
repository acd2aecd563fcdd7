import { covers, reach, type SheetSnapshot } from '@albero/schema/contract';
import { type EvaluationSheet, Plan } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { DomainError } from '../domain/errors.ts';
import { Loaders } from '../graphql/loaders.ts';
import type { Asking } from '../organisation/index.ts';
import { recordAct } from '../workflow/acts.ts';
import { VALIDATED } from './evaluation.facts.ts';
import { keepReading } from './evaluation.reads.ts';
import { livingSheets, sheetsOfPlan } from './evaluation.store.ts';
import { readSubject } from './evaluation.subject.ts';
import { namesIn } from './together.names.ts';
import { FINAL } from './together.service.ts';
import type { Merit, MeritRow } from './together.types.ts';

/** What leaves the product for the pay: only once the Relazione is validated and every sheet is definitive. */
export class MeritService {
  constructor(private readonly db: Database) {}

  /**
   * The merit of a year, one row a sheet, each from its frozen figures; kept as read and as an act of each sheet.
   * @throws DomainError NOT_FOUND, WRONG_STATE (REPORT_NOT_VALIDATED, SHEETS_NOT_FINAL)
   */
  async export(asking: Asking, planId: string): Promise<Merit> {
    const { viewer, now } = asking;
    const where = reach(viewer, 'export', 'evaluations');
    const found = await this.db.transaction(async (manager) => {
      const plan = await lockedRow(manager, Plan, planId);
      if (!plan || !covers(reach(viewer, 'read', 'plans'), { bodyId: plan.bodyId, unitIds: [plan.bodyId] }))
        throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
      await assertSettled(manager, planId);
      const sheets = await livingSheets(manager, planId, where);
      for (const { id: recordId, state, ...sheet } of sheets) {
        const subject = readSubject({ ...sheet, id: recordId, state });
        const act = { resource: 'evaluations', recordId, subject, action: 'export', from: state, to: state } as const;
        await recordAct(manager, { viewer, now, ...act });
      }
      return { plan, sheets };
    });
    await keepReading(this.db, asking, found.sheets, 'export');
    const named = await namesIn(this.db.read, found.sheets);
    const rows = found.sheets.map((sheet) => ({ ...named(sheet), ...figuresIn(sheet) }));
    return { planId, year: found.plan.year, rows };
  }
}

async function assertSettled(manager: EntityManager, planId: string): Promise<void> {
  const isValidated = await new Loaders(manager).take(VALIDATED, planId);
  const sheets = (await sheetsOfPlan(manager, planId)).filter(({ state }) => state !== 'replaced');
  const areFinal = sheets.length > 0 && sheets.every(({ state, snapshot }) => FINAL.has(state) && snapshot);
  if (isValidated && areFinal) return;
  const reason = isValidated ? 'SHEETS_NOT_FINAL' : 'REPORT_NOT_VALIDATED';
  throw new DomainError('WRONG_STATE', { action: 'export', reason });
}

type Figures = Omit<MeritRow, 'personName' | 'username' | 'positionCode' | 'positionTitle' | 'unitName'>;

function figuresIn({ id, number, officeFrom, officeTo, ...sheet }: EvaluationSheet): Figures {
  // Every sheet that is exported is frozen: it was just asked.
  const { score, band, resultPercent, days, yearDays, duePercent, hash } = sheet.snapshot as SheetSnapshot;
  return {
    ...{ evaluationId: id, number, officeFrom, officeTo },
    ...{ score, band, resultPercent, days, yearDays, duePercent, seal: hash },
  };
}
