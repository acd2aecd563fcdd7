import type { Resource } from '@albero/schema/contract';
import {
  EvaluationSheet,
  Indicator,
  IndividualSet,
  Measurement,
  Objective,
  Period,
  Plan,
  PlanVersion,
  Position,
  Proposal,
  Report,
} from '@albero/schema/model';
import { formatDay } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';

/** How a record is called in a mail, and its page. */
export interface Place {
  readonly title: string;
  readonly path: string;
}

type Find = (manager: EntityManager, id: string) => Promise<string | undefined>;

const TITLES: Partial<Record<Resource, Find>> = {
  async plans(manager, id) {
    const version = await manager.findOneBy(PlanVersion, { id });
    return version ? `Il piano ${version.year} («${version.title}», versione ${version.number})` : undefined;
  },

  async proposals(manager, id) {
    const found = await manager
      .createQueryBuilder(Proposal, 'x')
      .leftJoin(Objective, 'o', 'o.id = x.objectiveId')
      .select('o.code', 'code')
      .where('x.id = :id', { id })
      .getRawOne<{ code: string | null }>();
    return found?.code ? `La proposta sull’obiettivo ${found.code}` : 'La proposta di un nuovo obiettivo';
  },

  async individualSets(manager, id) {
    const found = await manager
      .createQueryBuilder(IndividualSet, 'x')
      .innerJoin(Position, 'p', 'p.id = x.positionId')
      .select('p.title', 'title')
      .where('x.id = :id', { id })
      .getRawOne<{ title: string }>();
    return `Obiettivi individuali della posizione «${found?.title ?? ''}»`;
  },

  async reports(manager, id) {
    const report = await manager.findOneBy(Report, { id });
    return report ? `La Relazione sulla performance ${report.year}` : undefined;
  },

  async evaluations(manager, id) {
    const found = await manager
      .createQueryBuilder(EvaluationSheet, 'x')
      .innerJoin(Plan, 'y', 'y.id = x.planId')
      .innerJoin(Position, 'p', 'p.id = x.positionId')
      .select('y.year', 'year')
      .addSelect('p.title', 'title')
      .where('x.id = :id', { id })
      .getRawOne<{ year: number; title: string }>();
    return `La scheda di valutazione ${found?.year ?? ''} della posizione «${found?.title ?? ''}»`;
  },

  measurements: titleOfValue,
  individualMeasurements: titleOfValue,
};

async function titleOfValue(manager: EntityManager, id: string): Promise<string> {
  const found = await manager
    .createQueryBuilder(Measurement, 'm')
    .innerJoin(Period, 'p', 'p.id = m.periodId')
    .leftJoin(PlanVersion, 'v', 'v.inForceFor = p.planId')
    .leftJoin(Indicator, 'i', 'i.versionId = v.id AND i.lineageId = m.lineageId')
    .leftJoin(Objective, 'o', 'o.id = i.objectiveId')
    .select('p.endsOn', 'day')
    .addSelect('o.code', 'code')
    .addSelect('i.name', 'name')
    .where('m.id = :id', { id })
    .getRawOne<{ day: string; code: string | null; name: string | null }>();
  return `Obiettivo ${found?.code ?? ''}, valore al ${formatDay(found?.day ?? '')} dell’indicatore «${found?.name ?? ''}»`;
}

/** Each value of the pages stands under one word, whoever's it is. */
const PAGES: Partial<Record<Resource, string>> = { individualMeasurements: 'measurements' };

export async function placeOf(manager: EntityManager, resource: Resource, id: string): Promise<Place> {
  const title = (await TITLES[resource]?.(manager, id)) ?? 'Un’informazione';
  return { title, path: `/#/${PAGES[resource] ?? resource}/${id}` };
}
