import type { Viewer } from '@albero/schema/contract';
import type { IndividualSet, PlanVersion } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { invalid } from '../domain/errors.ts';
import { type NodeChange as Change, planChanges } from '../domain/plan-diff.ts';
import { amendingWords } from '../domain/plan-diff-words.ts';
import type { NodeChange, PlanComparison } from './comparison.types.ts';
import { readableSets } from './nested.ts';
import type { PlanService } from './plan.service.ts';
import { nodesOf } from './version.nodes.ts';
import { namesOf, rowsOfVersion } from './version.store.ts';

/** Two versions of one body's plans, side by side. */
export class ComparisonService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /**
   * What was added, removed and changed from one version to another, of the same year or of different ones. Of
   * individual objectives only those of positions whose set the reader may read in both.
   * @throws DomainError NOT_FOUND, INVALID (OTHER_BODY)
   */
  async compare(viewer: Viewer, fromId: string, toId: string): Promise<PlanComparison> {
    const from = await this.plans.byId(viewer, fromId);
    const to = await this.plans.byId(viewer, toId);
    if (from.bodyId !== to.bodyId) throw invalid({ path: 'toId', code: 'OTHER_BODY' });

    const changes = await this.#changes(viewer, from, to);
    const count = (change: Change['change']) => changes.filter((each) => each.change === change).length;
    return {
      from,
      to,
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      nodes: changes.map(asNode),
      text: amendingWords(from, to, changes),
    };
  }

  async #changes(viewer: Viewer, from: PlanVersion, to: PlanVersion): Promise<Change[]> {
    const before = await rowsOfVersion(this.db.read, from.id);
    const after = await rowsOfVersion(this.db.read, to.id);
    const names = await namesOf(this.db.read, from.bodyId);
    const hidden = hiddenPositions(viewer, [...before.sets, ...after.sets]);
    const told = (sets: readonly IndividualSet[]) => sets.filter(({ positionId }) => !hidden.has(positionId));
    return planChanges(nodesOf(before, told(before.sets), names), nodesOf(after, told(after.sets), names));
  }
}

/** A set that is readable on one side only would look as if it had come or gone. */
function hiddenPositions(viewer: Viewer, sets: readonly IndividualSet[]): Set<string> {
  const readable = new Set(readableSets(viewer, sets));
  return new Set(sets.filter((set) => !readable.has(set)).map(({ positionId }) => positionId));
}

function asNode({ change, before, after, fields }: Change): NodeChange {
  const node = after ?? before;
  return {
    kind: node?.kind ?? '',
    lineageId: node?.lineageId ?? '',
    change,
    code: node?.code ?? null,
    title: node?.title ?? '',
    place: node?.place ?? '',
    fields: [...fields],
  };
}
