import type { Subject } from '@albero/schema/contract';
import { type Area, Indicator, Objective, ObjectiveUnit, PlanVersion, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { areaById } from '../areas/area.store.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { assertVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import { asWritten, type OperationalContent, operationalContent } from '../domain/objective-content.ts';
import { grouped } from '../graphql/loaders.ts';
import { objectiveSubject } from './objective.subject.ts';

/** An operational objective with all that is written in it, as one transaction sees it. */
export interface WholeObjective {
  readonly version: PlanVersion;
  readonly area: Area;
  readonly objective: Objective;
  readonly indicators: readonly Indicator[];
  readonly content: OperationalContent;
}

/**
 * To be the first statement of every change of a tree: others that change the same version wait until this transaction
 * is over, and what is read afterwards is as new as the version.
 * @throws DomainError NOT_FOUND
 */
export async function holdVersion(manager: EntityManager, id: string): Promise<PlanVersion> {
  const version = await lockedRow(manager, PlanVersion, id);
  if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id });
  return version;
}

/** Null when there is none, and for an individual one. */
export async function wholeObjective(
  manager: EntityManager,
  id: string,
  version?: PlanVersion,
): Promise<WholeObjective | null> {
  const objective = await firstRow(select(manager, Objective, 'x').where('x.id = :id', { id }));
  const area = objective?.areaId ? await areaById(manager, objective.areaId) : null;
  if (!objective || !area) return null;
  const its = version ?? (await versionById(manager, objective.versionId));
  if (!its) return null;
  const units = select(manager, ObjectiveUnit, 'x').where('x.objectiveId = :id', { id }).orderBy('x.ordering');
  const unitIds = (await rows(units)).map(({ unitId }) => unitId);
  const indicators = await rows(
    select(manager, Indicator, 'x').where('x.objectiveId = :id', { id }).orderBy('x.ordering').addOrderBy('x.id'),
  );
  return { version: its, area, objective, indicators, content: operationalContent(objective, unitIds, indicators) };
}

export const versionById = (manager: EntityManager, id: string): Promise<PlanVersion | null> =>
  firstRow(select(manager, PlanVersion, 'x').where('x.id = :id', { id }));

export const objectivesOf = (manager: EntityManager, areaId: string): Promise<Objective[]> =>
  rows(
    select(manager, Objective, 'x').where('x.areaId = :areaId', { areaId }).orderBy('x.ordering').addOrderBy('x.id'),
  );

/** The units of each objective. */
export async function unitsOf(manager: EntityManager, objectiveIds: readonly string[]): Promise<Map<string, string[]>> {
  const query = select(manager, ObjectiveUnit, 'x').where('x.objectiveId IN (:...ids)', { ids: ['', ...objectiveIds] });
  const groups = grouped(await rows(query.orderBy('x.ordering')), 'objectiveId', objectiveIds);
  return new Map(objectiveIds.map((id, o) => [id, (groups[o] ?? []).map(({ unitId }) => unitId)]));
}

/** The units that may take part in an objective: all below the root. */
export const unitsBelow = (manager: EntityManager, bodyId: string): Promise<Unit[]> =>
  rows(select(manager, Unit, 'x').where('x.bodyId = :bodyId AND x.parentId IS NOT NULL', { bodyId }));

/** The codes of all objectives of a version, individual ones too, but this one. */
export async function codesElsewhere(manager: EntityManager, versionId: string, id: string | null): Promise<string[]> {
  const query = manager
    .createQueryBuilder(Objective, 'x')
    .select('x.code', 'code')
    .where('x.versionId = :versionId AND x.id <> :id', { versionId, id: id ?? '' });
  return (await query.getRawMany<{ code: string }>()).map(({ code }) => code);
}

/** For the rights to change it: doubts make no difference there. */
export const subjectOfWhole = ({ version, content }: WholeObjective): Subject =>
  objectiveSubject(version, content.unitIds, false);

/** Before anything is judged by what is written there now. @throws DomainError CONFLICT with the objective as it is */
export const assertCurrent = ({ objective: row, content }: WholeObjective, expected: number): void =>
  assertVersion(Objective, 'objectives', {
    row,
    expected,
    shown: { contentJson: JSON.stringify(asWritten(content, () => true)) },
  });
