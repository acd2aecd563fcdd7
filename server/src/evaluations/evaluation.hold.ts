import type { Action } from '@albero/schema/contract';
import { EvaluationSheet, MeasurementSystem } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import { Loaders } from '../graphql/loaders.ts';
import type { Asking } from '../organisation/index.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import { factsOf } from './evaluation.facts.ts';
import { evaluationSubject, type SheetFacts } from './evaluation.subject.ts';

export interface At {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A sheet under its lock, with the rules by which it is made. */
export interface Held {
  readonly sheet: EvaluationSheet;
  readonly system: MeasurementSystem;
  readonly facts: SheetFacts;
}

/** @throws DomainError NOT_FOUND */
export async function hold(manager: EntityManager, id: string, today: string): Promise<Held> {
  const sheet = await lockedRow(manager, EvaluationSheet, id);
  if (!sheet) throw notFound(id);
  return { sheet, system: await systemOf(manager, sheet), facts: await factsOf(new Loaders(manager), sheet, today) };
}

export async function systemOf(manager: EntityManager, { systemId }: EvaluationSheet): Promise<MeasurementSystem> {
  const system = await firstRow(select(manager, MeasurementSystem, 'x').where('x.id = :systemId', { systemId }));
  if (!system) throw new DomainError('NOT_FOUND', { resource: 'measurementSystems', id: systemId });
  return system;
}

/** The same for one who is about to do something with it. @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT */
export async function holdFor(
  manager: EntityManager,
  { viewer, today }: Asking,
  { id, expectedVersion }: At,
  action: Action,
): Promise<Held> {
  const held = await hold(manager, id, today);
  assertCan(viewer, action, 'evaluations', evaluationSubject(held.sheet, held.facts, viewer));
  assertCurrent(held.sheet, expectedVersion);
  return held;
}

/**
 * Somebody else came first: the record as it is now, its contents left out, whose reading would have to be kept.
 * @throws DomainError CONFLICT
 */
export function assertCurrent(sheet: EvaluationSheet, expected: number): void {
  const { id, version, state } = sheet;
  const row = Object.assign(new EvaluationSheet(), { id, version, state });
  assertVersion(EvaluationSheet, 'evaluations', { row, expected });
}

export interface Change {
  readonly action: Action;
  readonly columns: Partial<EvaluationSheet>;
  /** What its act tells: never a mark nor a score. */
  readonly changes?: Changes | null;
  readonly reason?: string | null;
}

/** Writes a change that is no step of the workflow, with its act. */
export async function saveSheet(
  manager: EntityManager,
  { viewer, now }: Asking,
  { sheet, facts }: Held,
  { action, columns, changes = null, reason = null }: Change,
): Promise<void> {
  const at = { id: sheet.id, expectedVersion: sheet.version };
  await saveVersion(manager, EvaluationSheet, 'evaluations', at, columns);
  const to = columns.state ?? sheet.state;
  const subject = evaluationSubject(sheet, facts);
  const act = {
    resource: 'evaluations',
    recordId: sheet.id,
    subject,
    action,
    from: sheet.state,
    to,
    reason,
    changes,
  } as const;
  await recordAct(manager, { viewer, now, ...act });
}

export const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'evaluations', id });
