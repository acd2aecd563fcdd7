import { covers, type Reach, reach, type SheetFigures, type Viewer } from '@albero/schema/contract';
import { type EvaluationSheet, MeasurementSystem, type Plan, Report } from '@albero/schema/model';
import { Exact } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { aggregateOf, statisticsOf } from '../domain/evaluation/index.ts';
import { shown } from '../domain/scoring/index.ts';
import { type Asking, namesOf } from '../organisation/index.ts';
import { figuresOf, planOf } from './evaluation.content.ts';
import { rulesOf } from './evaluation.facts.ts';
import { notFound } from './evaluation.hold.ts';
import { keepReading, readsOf } from './evaluation.reads.ts';
import { type LinkedResults, linkedResults } from './evaluation.results.ts';
import { livingSheets, sheetById, sheetsOfPlan } from './evaluation.store.ts';
import { readSubject } from './evaluation.subject.ts';
import { namesIn } from './together.names.ts';
import type { Calibration, CalibrationRow, EvaluationAggregates, EvaluationReading } from './together.types.ts';

/** The sheets of a plan together: side by side for who calibrates, as aggregates for all others; and who read them. */
export class EvaluationsTogetherService {
  constructor(private readonly db: Database) {}

  /** Who read a sheet: told to the person and to HR. @throws DomainError NOT_FOUND, FORBIDDEN */
  async reads({ viewer }: Asking, id: string): Promise<EvaluationReading[]> {
    const sheet = await sheetById(this.db.read, id, reach(viewer, 'read', 'evaluations'));
    if (!sheet) throw notFound(id);
    const isTold =
      sheet.personId === viewer.personId || covers(reach(viewer, 'update', 'evaluations'), readSubject(sheet));
    if (!isTold) throw new DomainError('FORBIDDEN', { resource: 'evaluations' });

    const reads = await readsOf(this.db.read, [id]);
    const names = await namesOf(
      this.db.read,
      reads.map(({ readerId }) => readerId),
    );
    return reads.map(({ readerId, role, way, at }) => ({ readerName: names.get(readerId) ?? '', role, way, at }));
  }

  /**
   * The sheets of a plan side by side, for who evaluates and who calibrates; one's own is not among them. Each is kept
   * as read.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async calibration(asking: Asking, planId: string): Promise<Calibration> {
    const { viewer } = asking;
    const plan = await this.#readablePlan(viewer, planId);
    const where: Reach = [...reach(viewer, 'assess', 'evaluations'), ...reach(viewer, 'calibrate', 'evaluations')];
    if (where.length === 0) throw new DomainError('FORBIDDEN', { resource: 'evaluations', action: 'calibrate' });

    const all = await livingSheets(this.db.read, planId, where);
    const sheets = all.filter(({ personId }) => personId !== viewer.personId);
    await keepReading(this.db, asking, sheets, 'calibration');
    return this.#sideBySide(plan, sheets);
  }

  async #sideBySide(plan: Plan, sheets: readonly EvaluationSheet[]): Promise<Calibration> {
    const { read } = this.db;
    const linked = await linkedResults(read, plan.id);
    const systems = await systemsOf(read, sheets);
    const named = await namesIn(read, sheets);
    const scored = sheets.map((sheet) => {
      const system = systems.get(sheet.systemId);
      return { sheet, figures: system ? figuresOf(sheet, { system, plan, linked }) : null };
    });
    const figures = scored.flatMap((one) => one.figures ?? []);
    return {
      planId: plan.id,
      year: plan.year,
      rows: scored.map((one) => ({ ...named(one.sheet), ...rowOf(one, linked) })),
      scores: statisticsOf(figures.map(({ score }) => score)),
      behaviours: statisticsOf(figures.flatMap(({ behaviours }) => behaviours ?? [])),
      bands: countBands([...systems.values()], figures),
    };
  }

  /**
   * What may be told of the evaluation of a plan to whoever reads its Relazione: nothing of a single person.
   * @throws DomainError NOT_FOUND
   */
  async aggregates({ viewer }: Asking, planId: string): Promise<EvaluationAggregates> {
    const report = await firstRow(select(this.db.read, Report, 'x').where('x.planId = :planId', { planId }));
    const subject = report && { bodyId: report.bodyId, unitIds: [report.bodyId], state: report.state };
    if (!subject || !covers(reach(viewer, 'read', 'reports'), subject))
      throw new DomainError('NOT_FOUND', { resource: 'reports' });

    const { year } = await planOf(this.db.read, planId);
    const sheets = (await sheetsOfPlan(this.db.read, planId)).filter(({ state }) => state !== 'replaced');
    const complete = sheets.length > 0 && sheets.every(({ state }) => FINAL.has(state));
    const systems = [...(await systemsOf(this.db.read, sheets)).values()];
    const labels = [...new Set(systems.flatMap((system) => rulesOf(system).bands.map(({ label }) => label)))];
    const scores = complete ? sheets.flatMap(({ snapshot }) => snapshot ?? []) : [];
    return {
      planId,
      year,
      people: new Set(sheets.map(({ personId }) => personId)).size,
      complete,
      ...aggregateOf(scores, labels),
    };
  }

  async #readablePlan(viewer: Viewer, planId: string): Promise<Plan> {
    const plan = await planOf(this.db.read, planId);
    if (!covers(reach(viewer, 'read', 'plans'), { bodyId: plan.bodyId, unitIds: [plan.bodyId] }))
      throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
    return plan;
  }
}

export const FINAL = new Set<EvaluationSheet['state']>(['definitive', 'handedOver']);

const systemsOf = async (
  manager: EntityManager,
  sheets: readonly EvaluationSheet[],
): Promise<Map<string, MeasurementSystem>> => {
  const ids = [...new Set(sheets.map(({ systemId }) => systemId))];
  if (ids.length === 0) return new Map();
  const found = await rows(select(manager, MeasurementSystem, 'x').where('x.id IN (:...ids)', { ids }));
  return new Map(found.map((system) => [system.id, system]));
};

interface Scored {
  readonly sheet: EvaluationSheet;
  readonly figures: SheetFigures | null;
}

type Figures = Omit<CalibrationRow, 'personName' | 'positionCode' | 'positionTitle' | 'unitName'>;

function rowOf({ sheet, figures }: Scored, linked: LinkedResults | null): Figures {
  const results = sheet.snapshot?.results ?? linked?.of(sheet);
  return {
    id: sheet.id,
    number: sheet.number,
    state: sheet.state,
    body: two(results?.body),
    unit: two(results?.unit),
    individual: two(results?.individual),
    behaviours: figures?.behaviours ?? null,
    score: figures?.score ?? null,
    band: figures?.band ?? null,
    resultPercent: figures?.resultPercent ?? null,
    duePercent: figures?.duePercent ?? null,
    frozen: sheet.snapshot !== null,
  };
}

const two = (figure: string | null | undefined): string | null => (figure == null ? null : shown(new Exact(figure)));

const countBands = (systems: readonly MeasurementSystem[], figures: readonly SheetFigures[]) =>
  [...new Set(systems.flatMap((system) => rulesOf(system).bands.map(({ label }) => label)))].map((label) => ({
    label,
    count: figures.filter(({ band }) => band === label).length,
  }));
