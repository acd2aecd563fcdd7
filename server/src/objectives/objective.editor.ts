import type { Viewer } from '@albero/schema/contract';
import { type Area, Objective, type PlanVersion, Proposal } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import { isDuplicate } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { invalid } from '../domain/errors.ts';
import { objectiveChanges } from '../domain/objective-changes.ts';
import type { OperationalContent } from '../domain/objective-content.ts';
import { checkObjective, type TypedOperational } from '../domain/objective-input.ts';
import { touchVersion } from '../plans/touch.ts';
import { type Changes, type NewAct, recordAct } from '../workflow/acts.ts';
import { keepUndo } from '../workflow/undo.ts';
import { formerObjective } from './objective.former.ts';
import { objectiveSubject } from './objective.subject.ts';
import {
  assertCurrent,
  codesElsewhere,
  objectivesOf,
  subjectOfWhole,
  unitsBelow,
  type WholeObjective,
} from './objective.tree.ts';
import { insertObjective, refreshServed, writeIndicators, writeUnits } from './objective.writer.ts';

/*
 * Writing an operational objective, whoever asks for it: the planner on the page of the plan, or by approving what a
 * service proposed. The caller holds the version (holdVersion).
 */

export interface Editing {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * Adds an objective at the end of an area.
 * @returns its id
 * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (the version is no draft), INVALID with every fault
 */
export async function addObjective(
  { manager, viewer, now }: Editing,
  { version, area }: { readonly version: PlanVersion; readonly area: Area },
  typed: TypedOperational,
): Promise<string> {
  assertCan(viewer, 'create', 'objectives', objectiveSubject(version, [version.bodyId], false));
  const { content, unitCode } = await checkedContent(manager, { version, before: null, typed });

  await touchVersion(manager, version, viewer);
  const ordering = ((await objectivesOf(manager, area.id)).at(-1)?.ordering ?? -1) + 1;
  const place = { versionId: version.id, areaId: area.id, ordering };
  await refusingTaken(() => insertObjective(manager, content, place));
  if (area.branch === 'specialAgency') await refreshServed(manager, version.id);
  await recordAct(manager, {
    viewer,
    now,
    resource: 'objectives',
    recordId: content.id,
    subject: objectiveSubject(version, content.unitIds, false),
    action: 'create',
    to: version.state,
    changes: { area: [null, area.code], ...objectiveChanges(null, content, unitCode) },
  });
  return content.id;
}

/**
 * Writes the whole objective: what is new is added, what is left out removed, the order kept. A change of nothing
 * writes nothing.
 * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (the version is no draft), CONFLICT with the objective as it is
 *   now, INVALID with every fault
 */
export async function changeObjective(
  editing: Editing,
  whole: WholeObjective,
  { typed, expectedVersion }: { readonly typed: TypedOperational; readonly expectedVersion: number },
): Promise<void> {
  const { manager, viewer } = editing;
  const { version, objective, content: before } = whole;
  assertCan(viewer, 'update', 'objectives', subjectOfWhole(whole));
  assertCurrent(whole, expectedVersion);
  const { content, unitCode } = await checkedContent(manager, { version, before, typed });
  const changes = objectiveChanges(before, content, unitCode);
  if (!changes) return;

  await writeObjective(editing, whole, { content, changes, act: { action: 'update' } });
  await keepUndo(manager, {
    resource: 'objectives',
    recordId: objective.id,
    personId: viewer.personId,
    recordVersion: objective.version + 1,
    content: formerObjective(whole),
  });
}

export interface NextContent {
  readonly content: OperationalContent;
  readonly changes: Changes;
  readonly act: Pick<NewAct, 'action' | 'byRightOf'>;
  /** Of indicators that come back, by id. */
  readonly lineages?: Readonly<Record<string, string>>;
}

/** Brings the rows in line with what the objective says next, with its act; everything was judged before. */
export async function writeObjective(
  { manager, viewer, now }: Editing,
  whole: WholeObjective,
  { content, changes, act, lineages }: NextContent,
): Promise<void> {
  const { version, objective, indicators } = whole;
  await touchVersion(manager, version, viewer);
  const { code, title, description, weight, leadUnitId, doubt } = content;
  const columns = { code, title, description, weight, leadUnitId, doubt };
  const at = { id: objective.id, expectedVersion: objective.version };
  await refusingTaken(() => saveVersion(manager, Objective, 'objectives', at, columns));
  await overtakeProposals(manager, objective.id);
  if ('units' in changes) await writeUnits(manager, objective.id, content.unitIds);
  await writeIndicators(manager, objective, indicators, content.indicators, lineages);
  const isServing = whole.area.branch === 'specialAgency' && ('code' in changes || 'description' in changes);
  if (isServing) await refreshServed(manager, version.id);
  await recordAct(manager, {
    viewer,
    now,
    resource: 'objectives',
    recordId: objective.id,
    subject: subjectOfWhole(whole),
    ...act,
    from: version.state,
    to: version.state,
    changes,
  });
}

interface ToCheck {
  readonly version: PlanVersion;
  readonly before: OperationalContent | null;
  readonly typed: TypedOperational;
}

/** What the objective will say, and how the act names its units. @throws DomainError INVALID */
export async function checkedContent(manager: EntityManager, { version, before, typed }: ToCheck) {
  const units = await unitsBelow(manager, version.bodyId);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const content = checkObjective({
    before,
    typed,
    codesElsewhere: await codesElsewhere(manager, version.id, before?.id ?? null),
    unitsOfBody: [...codes.keys()],
    newId: uuid,
  });
  return { content, unitCode: (id: string) => codes.get(id) ?? id };
}

/** A position took the same code at the same moment: the database keeps the first. */
async function refusingTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw invalid({ path: 'objective.code', code: 'DUPLICATE_CODE' });
    throw error;
  }
}

/** Whoever decides on a proposal about it decides against the objective as it is now: what they saw before does not count. */
async function overtakeProposals(manager: EntityManager, objectiveId: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(Proposal)
    .set({ version: () => 'version + 1' })
    .where('objectiveId = :objectiveId AND state = :waiting', { objectiveId, waiting: 'submitted' })
    .execute();
}
