import { type PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import type { LoaderOf } from '../graphql/loaders.ts';
import { openRevisions } from '../plans/plan.blocks.ts';
import { hasFinalValues } from '../plans/version.values.ts';
import { reportedVersions } from './report.store.ts';
import type { ReportBlocks } from './report.subject.ts';

/**
 * What keeps each Relazione from being adopted or validated: the year's values are final first, and no other version of
 * the plan is on its way that would change what it tells.
 */
export const BLOCKS_OF_REPORT: LoaderOf<ReportBlocks> = async (manager, ids) => {
  const reports = await rows(select(manager, Report, 'x').where('x.id IN (:...ids)', { ids: [...ids] }));
  const versions = await reportedVersions(
    manager,
    reports.map(({ planId }) => planId),
  );
  const found = new Map<string, ReportBlocks>();
  for (const { id, planId } of reports) found.set(id, await blocksOn(manager, versions.get(planId) ?? null));
  return ids.map((id) => found.get(id) ?? {});
};

/** The same for one, within a transaction. */
export async function blocksOn(manager: EntityManager, version: PlanVersion | null): Promise<ReportBlocks> {
  if (!version) return { adopt: 'PLAN_NOT_IN_FORCE', validate: 'PLAN_NOT_IN_FORCE' };
  if ((await openRevisions(manager, version.planId)) > 0) return { adopt: 'REVISION_OPEN', validate: 'REVISION_OPEN' };
  const isFinal = await hasFinalValues(manager, version);
  return isFinal ? {} : { adopt: 'VALUES_NOT_FINAL', validate: 'VALUES_NOT_FINAL' };
}
