import type { Issue, Viewer } from '@albero/schema/contract';
import { type Area, Objective, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { areaById } from '../areas/area.store.ts';
import type { Database } from '../database/database.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { keptFigure } from '../domain/indicator-input.ts';
import { weightFaults } from '../domain/objective-input.ts';
import { touchVersion } from '../plans/touch.ts';
import { recordAct } from '../workflow/acts.ts';
import { objectiveSubject } from './objective.subject.ts';
import { holdVersion, objectivesOf, unitsOf } from './objective.tree.ts';

export interface TypedWeight {
  readonly objectiveId: string;
  readonly expectedVersion: number;
  readonly weight?: string | null;
}

/** The weights of the objectives of one area, which make one sum, written together. */
export class ObjectiveWeightService {
  constructor(private readonly db: Database) {}

  /**
   * Writes the weights that differ. Every objective that is named must be as it was when the weights were given, also
   * one whose weight stays: of two people who give weights to the same area, the second is refused.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (the version is no draft), CONFLICT with the first objective
   *   that changed meanwhile, INVALID with every fault and its path, such as `weights[2].weight`
   */
  async set(viewer: Viewer, areaId: string, typed: readonly TypedWeight[], now: Date): Promise<Area> {
    const found = await areaById(this.db.read, areaId);
    if (!found) throw new DomainError('NOT_FOUND', { resource: 'plans' });
    return this.db.transaction(async (manager) => {
      const version = await holdVersion(manager, found.versionId);
      assertCan(viewer, 'update', 'objectives', objectiveSubject(version, [version.bodyId], false));
      const objectives = await objectivesOf(manager, areaId);
      const next = checkedWeights(objectives, typed);

      if (next.length > 0) await this.#save(manager, { viewer, now, version, next });
      const area = await areaById(manager, areaId);
      if (!area) throw new DomainError('NOT_FOUND', { resource: 'plans' });
      return area;
    });
  }

  async #save(manager: EntityManager, { viewer, now, version, next }: Saving): Promise<void> {
    await touchVersion(manager, version, viewer);
    const ids = next.map(({ objective }) => objective.id);
    const units = await unitsOf(manager, ids);
    for (const { objective, weight } of next) {
      const at = { id: objective.id, expectedVersion: objective.version };
      await saveVersion(manager, Objective, 'objectives', at, { weight });
      await recordAct(manager, {
        viewer,
        now,
        resource: 'objectives',
        recordId: objective.id,
        subject: objectiveSubject(version, units.get(objective.id) ?? [], false),
        action: 'update',
        from: version.state,
        to: version.state,
        changes: { weight: [objective.weight, weight] },
      });
    }
  }
}

interface NextWeight {
  readonly objective: Objective;
  readonly weight: string | null;
}

interface Saving {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly version: PlanVersion;
  readonly next: readonly NextWeight[];
}

/** Of the weights that were sent, those that change something. */
function checkedWeights(objectives: readonly Objective[], typed: readonly TypedWeight[]): NextWeight[] {
  const issues: Issue[] = [];
  const next = typed.flatMap(({ objectiveId, expectedVersion, ...sent }, w): NextWeight[] => {
    const objective = objectives.find(({ id }) => id === objectiveId);
    const isRepeated = typed.findIndex((each) => each.objectiveId === objectiveId) < w;
    const fault = !objective ? 'UNKNOWN_ID' : isRepeated ? 'REPEATED' : null;
    if (fault) issues.push({ path: `weights[${w}].objectiveId`, code: fault });
    if (!objective) return [];
    assertCurrent(objective, expectedVersion);
    const weight = keptFigure(sent.weight ?? null, objective.weight);
    issues.push(...weightFaults(`weights[${w}].weight`, weight, objective.weight));
    return weight === objective.weight ? [] : [{ objective, weight }];
  });
  if (issues.length > 0) throw invalid(...issues.slice(0, 50));
  return next;
}

const assertCurrent = (row: Objective, expected: number): void =>
  assertVersion(Objective, 'objectives', { row, expected });
