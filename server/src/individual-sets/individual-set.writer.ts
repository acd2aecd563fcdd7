import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { Indicator, Objective } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { INDICATOR_FIELDS, OBJECTIVE_FIELDS } from '../domain/set-content.ts';
import type { Remark } from '../workflow/handler.ts';
import type { WholeSet } from './individual-set.store.ts';

/**
 * Brings the rows of a set in line with its next content. The set's own row is saved by the caller, who thereby holds
 * it. The order matters: codes that are to be used again are freed first, indicators move before their old objective goes.
 */
export async function writeContent(
  manager: EntityManager,
  before: WholeSet,
  next: SetContent,
  lineages: Lineages = {},
): Promise<void> {
  await freeCodes(manager, before, next);
  for (const [ordering, objective] of next.objectives.entries())
    await writeObjective(manager, before, { objective, ordering, lineages });
  for (const objective of next.objectives)
    for (const [ordering, indicator] of objective.indicators.entries())
      await writeIndicator(manager, before, { indicator, objectiveId: objective.id, ordering, lineages });

  const kept = new Set(next.objectives.flatMap(({ id, indicators }) => [id, ...indicators.map((each) => each.id)]));
  const gone = <T extends { id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await remove(manager, Indicator, gone(before.indicators));
  await remove(manager, Objective, gone(before.objectives));
}

/** Objectives that lose their code, or go, give it up before another one takes it: an id is a code that nobody has. */
async function freeCodes(manager: EntityManager, { objectives }: WholeSet, next: SetContent): Promise<void> {
  const codes = new Map(next.objectives.map(({ id, code }) => [id, code]));
  for (const { id, code } of objectives)
    if (codes.get(id) !== code) await manager.update(Objective, { id }, { code: id });
}

async function writeObjective(
  manager: EntityManager,
  { set, objectives }: WholeSet,
  { objective, ordering, lineages }: ObjectivePlace,
): Promise<void> {
  const { id, code, title, description, doubt } = objective;
  const stored = objectives.find((each) => each.id === id);
  if (!stored) {
    const lineageId = lineages[id] ?? uuid();
    const fresh = { ...NEW_OBJECTIVE, id, lineageId, versionId: set.versionId, setId: set.id };
    await manager.insert(Objective, { ...fresh, code, title, description, doubt, ordering });
    return;
  }
  if (stored.ordering === ordering && OBJECTIVE_FIELDS.every((field) => stored[field] === objective[field])) return;
  const version = stored.version + 1;
  await manager.update(Objective, { id }, { code, title, description, doubt, ordering, version });
}

const NEW_OBJECTIVE = {
  areaId: null,
  weight: null,
  leadUnitId: null,
  servesAreaId: null,
  remark: null,
  version: 1,
} as const;

/** By the ids of objectives and indicators that come back; a new part begins a lineage of its own. */
type Lineages = Readonly<Record<string, string>>;

interface ObjectivePlace {
  readonly objective: ObjectiveContent;
  readonly ordering: number;
  readonly lineages: Lineages;
}

interface Place {
  readonly indicator: IndicatorContent;
  readonly objectiveId: string;
  readonly ordering: number;
  readonly lineages: Lineages;
}

async function writeIndicator(
  manager: EntityManager,
  { set, indicators }: WholeSet,
  { indicator, objectiveId, ordering, lineages }: Place,
): Promise<void> {
  const { id, ...fields } = indicator;
  const stored = indicators.find((each) => each.id === id);
  if (!stored) {
    const lineageId = lineages[id] ?? uuid();
    const fresh = { id, objectiveId, ordering, versionId: set.versionId, lineageId, pooling: null };
    await manager.insert(Indicator, { ...fresh, ...fields });
    return;
  }
  const stays = stored.objectiveId === objectiveId && stored.ordering === ordering;
  if (stays && INDICATOR_FIELDS.every((field) => stored[field] === indicator[field])) return;
  await manager.update(Indicator, { id }, { ...fields, objectiveId, ordering });
}

async function remove(
  manager: EntityManager,
  entity: typeof Indicator | typeof Objective,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await manager.delete(entity, [...ids]);
}

/** The reviewer's present remarks replace the former ones. */
export async function writeRemarks(
  manager: EntityManager,
  { objectives }: WholeSet,
  remarks: readonly Remark[],
): Promise<void> {
  for (const { id, remark, version } of objectives) {
    const next = remarks.find(({ objectiveId }) => objectiveId === id)?.text ?? null;
    if (next !== remark) await manager.update(Objective, { id }, { remark: next, version: version + 1 });
  }
}
