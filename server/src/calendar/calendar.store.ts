import type { Reach } from '@albero/schema/contract';
import { CalendarLink, Period, PeriodExtension, Person, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { rows, select } from '../database/rows.ts';

export interface DatedPeriod extends Pick<Period, 'id' | 'endsOn' | 'opensOn' | 'deadline'> {
  readonly planYear: number;
  /** The extensions of the units asked for. */
  readonly extendedTo: readonly string[];
}

/** The periods of plans in force within a reach, each with the extensions of some units. */
export async function datedPeriods(
  manager: EntityManager,
  where: Reach,
  unitIds: readonly string[],
): Promise<DatedPeriod[]> {
  const query = manager
    .createQueryBuilder(Period, 'p')
    .innerJoin(PlanVersion, 'v', 'v.inForceFor = p.planId')
    .leftJoin(PeriodExtension, 'x', 'x.periodId = p.id AND x.unitId IN (:...unitIds)', { unitIds: [...unitIds, ''] })
    .select('p.id', 'id')
    .addSelect('p.endsOn', 'endsOn')
    .addSelect('p.opensOn', 'opensOn')
    .addSelect('p.deadline', 'deadline')
    .addSelect('v.year', 'planYear')
    .addSelect('x.until', 'until')
    .orderBy('p.endsOn');
  type Row = Omit<DatedPeriod, 'extendedTo'> & { readonly until: string | null };
  const found = await within(query, where, { bodyId: 'p.bodyId' }).getRawMany<Row>();
  return [...Map.groupBy(found, ({ id }) => id).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { until: _, ...period } = first;
    return [{ ...period, extendedTo: [first, ...more].flatMap(({ until }) => until ?? []) }];
  });
}

/** Versions in force, and those of a year's first plan on their way, within a reach. */
export function datedVersions(manager: EntityManager, where: Reach): Promise<PlanVersion[]> {
  const query = select(manager, PlanVersion, 'v')
    .where('v.state NOT IN (:...over)', { over: ['superseded', 'closed'] })
    .orderBy('v.year')
    .addOrderBy('v.number');
  return rows(within(query, where, { bodyId: 'v.bodyId', unitId: 'v.bodyId' }));
}

/** Who holds the address with this hash; null: nobody any more. */
export async function holderOf(manager: EntityManager, hash: string): Promise<string | null> {
  const found = await manager
    .createQueryBuilder(CalendarLink, 'x')
    .innerJoin(Person, 'p', 'p.id = x.personId AND p.disabled = :no', { no: false })
    .select('x.personId', 'personId')
    .where('x.hash = :hash', { hash })
    .getRawOne<{ personId: string }>();
  return found?.personId ?? null;
}
