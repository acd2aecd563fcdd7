import { Area, Indicator, Objective } from '@albero/schema/model';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { LoaderOf } from '../graphql/loaders.ts';
import type { PlanCounts } from './plan.types.ts';

interface Tally {
  readonly versionId: string;
  readonly isIndividual: boolean;
  readonly total: number;
  readonly unweighted: number;
  readonly doubtful: number;
}

/** How much stands in each version, in three statements whatever the number of versions. */
export const COUNTS_OF_VERSION: LoaderOf<PlanCounts> = async (manager, versionIds) => {
  const areas = await tally(manager, { entity: Area, individual: NEVER, unweighted: NEVER }, versionIds);
  const objectives = await tally(
    manager,
    { entity: Objective, individual: PERSONAL, unweighted: NO_WEIGHT },
    versionIds,
  );
  const indicators = await tallyIndicators(manager, versionIds);
  return versionIds.map((id) => countsOf(areas, objectives, indicators, id));
};

const NEVER = 'CASE WHEN x.id IS NULL THEN 1 ELSE 0 END';
const PERSONAL = 'CASE WHEN x.setId IS NULL THEN 0 ELSE 1 END';
/** Individual objectives carry no weight of their own. */
const NO_WEIGHT = 'CASE WHEN x.weight IS NULL AND x.setId IS NULL THEN 1 ELSE 0 END';

interface What {
  readonly entity: EntityTarget<{ id: string }>;
  readonly individual: string;
  readonly unweighted: string;
}

async function tally(manager: EntityManager, what: What, versionIds: readonly string[]): Promise<Tally[]> {
  const query = manager
    .createQueryBuilder(what.entity, 'x')
    .select('x.versionId', 'versionId')
    .addSelect(what.individual, 'individual')
    .addSelect('COUNT(*)', 'total')
    .addSelect(`SUM(${what.unweighted})`, 'unweighted')
    .addSelect('SUM(CASE WHEN x.doubt IS NULL THEN 0 ELSE 1 END)', 'doubtful')
    .where('x.versionId IN (:...versionIds)', { versionIds })
    .groupBy('x.versionId')
    .addGroupBy(what.individual);
  return (await query.getRawMany<RawTally>()).map(asTally);
}

async function tallyIndicators(manager: EntityManager, versionIds: readonly string[]): Promise<Tally[]> {
  const individual = 'CASE WHEN o.setId IS NULL THEN 0 ELSE 1 END';
  const query = manager
    .createQueryBuilder(Indicator, 'x')
    .innerJoin(Objective, 'o', 'o.id = x.objectiveId')
    .select('x.versionId', 'versionId')
    .addSelect(individual, 'individual')
    .addSelect('COUNT(*)', 'total')
    .addSelect('SUM(CASE WHEN x.weight IS NULL THEN 1 ELSE 0 END)', 'unweighted')
    .addSelect('SUM(CASE WHEN x.doubt IS NULL THEN 0 ELSE 1 END)', 'doubtful')
    .where('x.versionId IN (:...versionIds)', { versionIds })
    .groupBy('x.versionId')
    .addGroupBy(individual);
  return (await query.getRawMany<RawTally>()).map(asTally);
}

/** Sums come back as text from MySQL. */
interface RawTally {
  readonly versionId: string;
  readonly individual: number | string;
  readonly total: number | string;
  readonly unweighted: number | string;
  readonly doubtful: number | string;
}

const asTally = (raw: RawTally): Tally => ({
  versionId: raw.versionId,
  isIndividual: Number(raw.individual) === 1,
  total: Number(raw.total),
  unweighted: Number(raw.unweighted),
  doubtful: Number(raw.doubtful),
});

function countsOf(
  areas: readonly Tally[],
  objectives: readonly Tally[],
  indicators: readonly Tally[],
  versionId: string,
): PlanCounts {
  const of = (tallies: readonly Tally[], isIndividual: boolean) =>
    tallies.find((each) => each.versionId === versionId && each.isIndividual === isIndividual)?.total ?? 0;
  const all = [...areas, ...objectives, ...indicators].filter((each) => each.versionId === versionId);
  return {
    areas: of(areas, false),
    objectives: of(objectives, false),
    indicators: of(indicators, false),
    individualObjectives: of(objectives, true),
    individualIndicators: of(indicators, true),
    missingWeights: sum(all.map((each) => each.unweighted)),
    doubts: sum(all.map((each) => each.doubtful)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

interface Weighed {
  readonly weight: string | null;
  readonly doubt: string | null;
}

/** The same counts from rows that are already at hand. */
export function countsFrom(
  areas: readonly Pick<Area, 'doubt'>[],
  objectives: readonly (Weighed & Pick<Objective, 'id' | 'setId'>)[],
  indicators: readonly (Weighed & Pick<Indicator, 'objectiveId'>)[],
): PlanCounts {
  const personal = new Set(objectives.filter(({ setId }) => setId !== null).map(({ id }) => id));
  const personalIndicators = indicators.filter(({ objectiveId }) => personal.has(objectiveId)).length;
  const unweighted = [...objectives.filter(({ setId }) => setId === null), ...indicators].filter(
    ({ weight }) => weight === null,
  );
  return {
    areas: areas.length,
    objectives: objectives.length - personal.size,
    indicators: indicators.length - personalIndicators,
    individualObjectives: personal.size,
    individualIndicators: personalIndicators,
    missingWeights: unweighted.length,
    doubts: [...areas, ...objectives, ...indicators].filter(({ doubt }) => doubt !== null).length,
  };
}
