import type { BlockReason } from '@albero/schema/contract';
import { EvaluationSheet, Measurement, Period, Plan, PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import type { LoaderOf } from '../graphql/loaders.ts';
import type { PlanBlocks } from './plan.subjects.ts';
import { isOpenVersion } from './plan.subjects.ts';
import { hasFinalValues } from './version.values.ts';

/**
 * What keeps each version from being revised, renewed, adopted or closed, and its plan from following another measurement
 * system: a plan has one open revision at a time, a year
 * has one plan, values must be final before a plan is closed, and a plan that was closed stays so. Few statements whatever
 * their number: values are read for those in force alone, of which there is one a year.
 */
export const BLOCKS_OF_VERSION: LoaderOf<PlanBlocks> = async (manager, versionIds) => {
  const versions = await rows(
    select(manager, PlanVersion, 'x').where('x.id IN (:...versionIds)', { versionIds: [...versionIds] }),
  );
  const found = new Map<string, PlanBlocks>();
  for (const { version, ...facts } of await factsOf(manager, versions)) found.set(version.id, blocksFrom(facts));
  return versionIds.map((id) => found.get(id) ?? {});
};

/** The same for one version, within a transaction. */
export async function blocksOf(manager: EntityManager, version: PlanVersion): Promise<PlanBlocks> {
  const [facts] = await factsOf(manager, [version]);
  return facts ? blocksFrom(facts) : {};
}

interface Facts {
  /** Another version of the plan is on its way. */
  readonly isRevised: boolean;
  readonly isPlanClosed: boolean;
  /** The OIV has validated the Relazione on the year. */
  readonly isReported: boolean;
  readonly hasNextYear: boolean;
  readonly hasFinalValues: boolean;
  /** What keeps the plan from following another measurement system. */
  readonly pinned: BlockReason | null;
}

const blocksFrom = ({ pinned, ...facts }: Facts): PlanBlocks => ({
  ...(facts.isReported && { revise: 'REPORT_VALIDATED', pin: 'REPORT_VALIDATED' }),
  ...(facts.isRevised && { revise: 'REVISION_OPEN' }),
  ...(facts.hasNextYear && { renew: 'PLAN_EXISTS' }),
  ...(facts.isPlanClosed && { adopt: 'PLAN_CLOSED' }),
  ...(!facts.hasFinalValues && { close: 'VALUES_NOT_FINAL' }),
  ...(facts.isRevised && { close: 'REVISION_OPEN' }),
  ...(pinned && { pin: pinned }),
  ...(facts.isPlanClosed && { pin: 'PLAN_CLOSED' }),
});

async function factsOf(
  manager: EntityManager,
  versions: readonly PlanVersion[],
): Promise<(Facts & { readonly version: PlanVersion })[]> {
  if (versions.length === 0) return [];
  const siblings = await siblingsOf(manager, versions);
  const plans = await plansAfter(manager, versions);
  const final = await withFinalValues(manager, versions);
  const reported = await withReport(manager, versions);
  const pins = await pinBlocks(manager, versions);
  return versions.map((version) => {
    const others = siblings.filter(({ id, planId }) => planId === version.planId && id !== version.id);
    return {
      version,
      isRevised: others.some(isOpenVersion),
      isReported: reported.has(version.planId),
      isPlanClosed: others.some(({ state }) => state === 'closed'),
      hasNextYear: plans.some(({ bodyId, year }) => bodyId === version.bodyId && year === version.year + 1),
      hasFinalValues: final.has(version.id),
      pinned: pins(version.planId),
    };
  });
}

/** How many versions of a plan are on their way to be adopted. */
export const openRevisions = async (manager: EntityManager, planId: string): Promise<number> => {
  const versions = await rows(select(manager, PlanVersion, 'x').where('x.planId = :planId', { planId }));
  return versions.filter(isOpenVersion).length;
};

const siblingsOf = (manager: EntityManager, versions: readonly PlanVersion[]) =>
  manager
    .createQueryBuilder(PlanVersion, 'x')
    .select('x.id', 'id')
    .addSelect('x.planId', 'planId')
    .addSelect('x.state', 'state')
    .where('x.planId IN (:...planIds)', { planIds: versions.map(({ planId }) => planId) })
    .getRawMany<Pick<PlanVersion, 'id' | 'planId' | 'state'>>();

/** The plans on which the OIV has validated the Relazione. */
async function withReport(manager: EntityManager, versions: readonly PlanVersion[]): Promise<Set<string>> {
  const query = select(manager, Report, 'x').where('x.state = :validated', { validated: 'validated' });
  query.andWhere('x.planId IN (:...planIds)', { planIds: versions.map(({ planId }) => planId) });
  return new Set((await rows(query)).map(({ planId }) => planId));
}

const plansAfter = (manager: EntityManager, versions: readonly PlanVersion[]): Promise<Plan[]> =>
  rows(
    select(manager, Plan, 'x').where('x.bodyId IN (:...bodyIds) AND x.year IN (:...years)', {
      bodyIds: versions.map(({ bodyId }) => bodyId),
      years: versions.map(({ year }) => year + 1),
    }),
  );

/** Those in force of which every value of the plan's last day is approved or consolidated, and there is one. */
async function withFinalValues(manager: EntityManager, versions: readonly PlanVersion[]): Promise<Set<string>> {
  const final = new Set<string>();
  for (const version of versions.filter(({ state }) => state === 'inForce'))
    if (await hasFinalValues(manager, version)) final.add(version.id);
  return final;
}

/**
 * Of each plan: values of it are consolidated, or evaluation sheets follow its system. What was told to people by some
 * rules is not told by others afterwards.
 */
async function pinBlocks(
  manager: EntityManager,
  versions: readonly PlanVersion[],
): Promise<(planId: string) => BlockReason | null> {
  const planIds = [...new Set(versions.map(({ planId }) => planId))];
  const among = 'x.planId IN (:...planIds)';
  const values = manager
    .createQueryBuilder(Period, 'x')
    .innerJoin(Measurement, 'm', `m.periodId = x.id AND m.state = 'consolidated'`)
    .where(among);
  const sheets = manager.createQueryBuilder(EvaluationSheet, 'x').where(among);
  const consolidated = await plansIn(values, planIds);
  const evaluated = await plansIn(sheets, planIds);
  return (planId) => {
    if (evaluated.has(planId)) return 'SYSTEM_PINNED';
    return consolidated.has(planId) ? 'CONSOLIDATED' : null;
  };
}

async function plansIn<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  planIds: readonly string[],
): Promise<Set<string>> {
  const named = query.select('x.planId', 'planId').distinct(true).setParameters({ planIds });
  const found = await named.getRawMany<{ planId: string }>();
  return new Set(found.map(({ planId }) => planId));
}
