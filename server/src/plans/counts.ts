import { reach, type Viewer } from '@albero/schema/contract';
import { Area, Indicator, IndividualSet, Objective } from '@albero/schema/model';
import { Brackets, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { reachCondition } from '../access/within.ts';
import type { LoaderOf } from '../graphql/loaders.ts';
import type { PlanCounts } from './plan.types.ts';

interface Tally {
  readonly versionId: string;
  readonly isIndividual: boolean;
  readonly total: number;
  readonly unweighted: number;
  readonly doubtful: number;
}

/**
 * How much stands in each version, in three statements whatever the number of versions. Of individual objectives only
 * those that the viewer may read are counted: a count tells as much as a list. The same function for the same viewer.
 */
export function countsOfVersion(viewer: Viewer): LoaderOf<PlanCounts> {
  const known = loaders.get(viewer);
  if (known) return known;
  const made: LoaderOf<PlanCounts> = async (manager, versionIds) => {
    const areas = await tallyAreas(manager, versionIds);
    const objectives = await tallyObjectives(manager, viewer, versionIds);
    const indicators = await tallyIndicators(manager, viewer, versionIds);
    return versionIds.map((id) => countsOf(areas, objectives, indicators, id));
  };
  loaders.set(viewer, made);
  return made;
}
const loaders = new WeakMap<Viewer, LoaderOf<PlanCounts>>();

const NEVER = 'CASE WHEN x.id IS NULL THEN 1 ELSE 0 END';
const PERSONAL = 'CASE WHEN o.setId IS NULL THEN 0 ELSE 1 END';
/** Individual objectives carry no weight of their own. */
const NO_WEIGHT = 'CASE WHEN x.weight IS NULL AND o.setId IS NULL THEN 1 ELSE 0 END';
const NO_WEIGHT_AT_ALL = 'CASE WHEN x.weight IS NULL THEN 1 ELSE 0 END';

interface What {
  readonly individual: string;
  readonly unweighted: string;
}

async function tally(
  query: SelectQueryBuilder<ObjectLiteral>,
  { individual, unweighted }: What,
  versionIds: readonly string[],
): Promise<Tally[]> {
  query
    .select('x.versionId', 'versionId')
    .addSelect(individual, 'individual')
    .addSelect('COUNT(*)', 'total')
    .addSelect(`SUM(${unweighted})`, 'unweighted')
    .addSelect('SUM(CASE WHEN x.doubt IS NULL THEN 0 ELSE 1 END)', 'doubtful')
    .andWhere('x.versionId IN (:...versionIds)', { versionIds })
    .groupBy('x.versionId')
    .addGroupBy(individual);
  return (await query.getRawMany<RawTally>()).map(asTally);
}

const tallyAreas = (manager: EntityManager, versionIds: readonly string[]): Promise<Tally[]> =>
  tally(manager.createQueryBuilder(Area, 'x'), { individual: NEVER, unweighted: NEVER }, versionIds);

function tallyObjectives(manager: EntityManager, viewer: Viewer, versionIds: readonly string[]): Promise<Tally[]> {
  const query = manager.createQueryBuilder(Objective, 'x').innerJoin(Objective, 'o', 'o.id = x.id');
  return tally(readable(query, viewer), { individual: PERSONAL, unweighted: NO_WEIGHT }, versionIds);
}

function tallyIndicators(manager: EntityManager, viewer: Viewer, versionIds: readonly string[]): Promise<Tally[]> {
  const query = manager.createQueryBuilder(Indicator, 'x').innerJoin(Objective, 'o', 'o.id = x.objectiveId');
  return tally(readable(query, viewer), { individual: PERSONAL, unweighted: NO_WEIGHT_AT_ALL }, versionIds);
}

/** Operational objectives (`o`), and the individual ones of sets in the viewer's reach. */
function readable<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, viewer: Viewer): SelectQueryBuilder<E> {
  const columns = { bodyId: 's.bodyId', unitId: 's.unitId', positionId: 's.positionId', state: 's.state' };
  return query
    .leftJoin(IndividualSet, 's', 's.id = o.setId')
    .where(
      new Brackets((or) =>
        or.where('o.setId IS NULL').orWhere(reachCondition(reach(viewer, 'read', 'individualSets'), columns)),
      ),
    );
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

interface Rows {
  readonly areas: readonly Pick<Area, 'doubt'>[];
  readonly objectives: readonly (Weighed & Pick<Objective, 'id' | 'setId'>)[];
  readonly indicators: readonly (Weighed & Pick<Indicator, 'objectiveId'>)[];
  /** Those that the viewer may read. */
  readonly sets: readonly Pick<IndividualSet, 'id'>[];
}

/** The same counts from rows that are already at hand. */
export function countsFrom({ areas, sets, ...all }: Rows): PlanCounts {
  const readableSets = new Set(sets.map(({ id }) => id));
  const objectives = all.objectives.filter(({ setId }) => setId === null || readableSets.has(setId));
  const counted = new Set(objectives.map(({ id }) => id));
  const indicators = all.indicators.filter(({ objectiveId }) => counted.has(objectiveId));
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
