import { covers, reach, type Viewer } from '@albero/schema/contract';
import { EvaluationSheet, type MeasurementSystem, Plan, Position } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { assertOffice, daysIn, type Span } from '../domain/evaluation/index.ts';
import { clusterOf } from '../domain/measurement-system/index.ts';
import type { Asking } from '../organisation/index.ts';
import { planSubject } from '../plans/plan.subjects.ts';
import { changesBetween, recordAct } from '../workflow/acts.ts';
import { livingVersion, rulesOf } from './evaluation.facts.ts';
import { type At, holdFor, saveSheet } from './evaluation.hold.ts';
import type { CreateEvaluationInput, OpenEvaluationsInput, UpdateEvaluationInput } from './evaluation.inputs.ts';
import { changedOffice } from './evaluation.office-days.ts';
import { type InOffice, inOffice, sheetsOfPlan, systemFor } from './evaluation.store.ts';
import { readSubject } from './evaluation.subject.ts';
import { UNWRITTEN } from './evaluation.unwritten.ts';

/** What HR does: opens the sheets of a year, sets their days and weights, takes away one that nobody wrote in. */
export class EvaluationOfficeService {
  constructor(private readonly db: Database) {}

  /**
   * A sheet for everybody who heads a position within the year and has none. Asked again, it adds what is missing.
   * @returns the new ones
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (PLAN_NOT_IN_FORCE), INVALID (NO_SYSTEM)
   */
  open(asking: Asking, { planId, clusterCode }: OpenEvaluationsInput): Promise<EvaluationSheet[]> {
    return this.db.transaction(async (manager) => {
      const year = await yearOf(manager, asking.viewer, planId);
      const cluster = chosenCluster(year.system, clusterCode);
      const known = await sheetsOfPlan(manager, planId);
      const missing = (await inOffice(manager, year.plan)).filter(
        (office) => isWithin(asking.viewer, year.plan, office) && !known.some((sheet) => isOf(sheet, office)),
      );
      const opened: EvaluationSheet[] = [];
      for (const office of missing) opened.push(await insert(manager, asking, { ...year, office, cluster }));
      return opened;
    });
  }

  /** One sheet, by the days of the seats or by other ones. @throws as above, and INVALID with every fault */
  create(asking: Asking, input: CreateEvaluationInput): Promise<EvaluationSheet> {
    return this.db.transaction(async (manager) => {
      const year = await yearOf(manager, asking.viewer, input.planId);
      const position = await firstRow(
        select(manager, Position, 'x').where('x.id = :id AND x.bodyId = :bodyId', {
          id: input.positionId,
          bodyId: year.plan.bodyId,
        }),
      );
      if (!position) throw invalid({ path: 'positionId', code: 'UNKNOWN_ID' });
      const { personId } = input;
      if (personId === asking.viewer.personId)
        throw new DomainError('FORBIDDEN', {
          resource: 'evaluations',
          action: 'create',
          reason: 'CONFLICT_OF_INTEREST',
        });
      const seats = (await inOffice(manager, year.plan)).find((office) => isOf(input, office));
      if (!seats) throw invalid({ path: 'personId', code: 'UNKNOWN_ID' });
      if (!isWithin(asking.viewer, year.plan, seats)) throw new DomainError('NOT_FOUND', { resource: 'positions' });
      if ((await sheetsOfPlan(manager, input.planId)).some((sheet) => isOf(sheet, seats)))
        throw invalid({ path: 'personId', code: 'TAKEN' });

      const office = { ...seats, ...typedDays(input, seats, year.plan.year) };
      return insert(manager, asking, { ...year, office, cluster: chosenCluster(year.system, input.clusterCode) });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, INVALID with every fault */
  update(asking: Asking, input: UpdateEvaluationInput): Promise<void> {
    return this.db.transaction(async (manager) => {
      const held = await holdFor(manager, asking, input, 'update');
      const { clusterCode } = input;
      if (clusterCode && !clusterOf(rulesOf(held.system), clusterCode))
        throw invalid({ path: 'clusterCode', code: 'NOT_IN_LIST' });

      const columns = { ...(clusterCode && { clusterCode }), ...changedOffice(held.sheet, input) };
      const { assessments, differentiation, ...told } = columns;
      const changes = {
        ...changesBetween(held.sheet, told),
        ...(assessments && { evaluatorDays: [daysOf(held.sheet.assessments), daysOf(assessments)] as const }),
        ...(differentiation !== undefined && {
          staffEvaluated: [held.sheet.differentiation?.people ?? null, differentiation?.people ?? null] as const,
        }),
      };
      if (Object.keys(columns).length > 0)
        await saveSheet(manager, asking, held, { action: 'update', columns, changes });
    });
  }

  /** One that was opened by mistake. @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT */
  delete(asking: Asking, at: At): Promise<boolean> {
    return this.db.transaction(async (manager) => {
      const { sheet } = await holdFor(manager, asking, at, 'delete');
      await manager.delete(EvaluationSheet, { id: sheet.id });
      const { viewer, now } = asking;
      const act = {
        resource: 'evaluations',
        recordId: sheet.id,
        action: 'delete',
        from: sheet.state,
        to: null,
      } as const;
      await recordAct(manager, { viewer, now, ...act, subject: readSubject(sheet) });
      return true;
    });
  }
}

interface Year {
  readonly plan: Plan;
  readonly system: MeasurementSystem;
}

async function yearOf(manager: EntityManager, viewer: Viewer, planId: string): Promise<Year> {
  const plan = await lockedRow(manager, Plan, planId);
  const version = plan && (await livingVersion(manager, planId));
  const isKnown = plan && covers(reach(viewer, 'read', 'plans'), { bodyId: plan.bodyId, unitIds: [plan.bodyId] });
  if (!isKnown) throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
  if (!version) throw new DomainError('WRONG_STATE', { action: 'create', reason: 'PLAN_NOT_IN_FORCE' });
  assertCan(viewer, 'read', 'plans', planSubject(version));
  const system = await systemFor(manager, plan);
  if (!system) throw invalid({ path: 'planId', code: 'NO_SYSTEM' });
  return { plan, system };
}

function chosenCluster(system: MeasurementSystem, typed: string | null | undefined): string {
  const rules = rulesOf(system);
  const cluster = typed ? clusterOf(rules, typed) : rules.clusters[0];
  if (!cluster) throw invalid({ path: 'clusterCode', code: typed ? 'NOT_IN_LIST' : 'NO_SYSTEM' });
  return cluster.code;
}

const isWithin = (viewer: Viewer, { bodyId }: Plan, { unitId }: InOffice): boolean =>
  covers(reach(viewer, 'create', 'evaluations'), { bodyId, unitIds: [unitId] });

type Who = { readonly personId: string; readonly positionId: string };
const isOf = (one: Who, other: Who): boolean => one.personId === other.personId && one.positionId === other.positionId;

function typedDays(input: CreateEvaluationInput, seats: InOffice, year: number): Span & { readonly days: number } {
  const span = { from: input.officeFrom ?? seats.from, to: input.officeTo ?? seats.to };
  const isTyped = input.officeFrom != null || input.officeTo != null;
  const days = input.officeDays ?? (isTyped ? daysIn(span) : seats.days);
  assertOffice({ ...span, days }, year);
  return { ...span, days };
}

interface Opening extends Year {
  readonly office: InOffice;
  readonly cluster: string;
}

async function insert(manager: EntityManager, { viewer, now }: Asking, opening: Opening): Promise<EvaluationSheet> {
  const { plan, system, office, cluster } = opening;
  const sheet = Object.assign(new EvaluationSheet(), UNWRITTEN, {
    id: uuid(),
    bodyId: plan.bodyId,
    planId: plan.id,
    positionId: office.positionId,
    unitId: office.unitId,
    personId: office.personId,
    systemId: system.id,
    clusterCode: cluster,
    officeFrom: office.from,
    officeTo: office.to,
    officeDays: office.days,
    createdAt: now,
  });
  await manager.insert(EvaluationSheet, sheet);
  const { officeFrom, officeTo, officeDays, clusterCode } = sheet;
  const changes = changesBetween({} as EvaluationSheet, { officeFrom, officeTo, officeDays, clusterCode });
  const act = {
    resource: 'evaluations',
    recordId: sheet.id,
    action: 'create',
    from: null,
    to: 'open',
    changes,
  } as const;
  await recordAct(manager, { viewer, now, ...act, subject: readSubject(sheet) });
  return sheet;
}

const daysOf = (parts: EvaluationSheet['assessments']): string =>
  parts.map(({ from, to }) => `${from} ${to}`).join(', ');
