import type { Subject, Viewer } from '@albero/schema/contract';
import { type Area, Objective, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { areaById, areasOf } from '../areas/area.store.ts';
import type { Database } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { objectiveChanges } from '../domain/objective-changes.ts';
import type { TypedOperational } from '../domain/objective-input.ts';
import { touchVersion } from '../plans/touch.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import { addObjective, changeObjective, type Editing } from './objective.editor.ts';
import type { ObjectiveService } from './objective.service.ts';
import {
  assertCurrent,
  holdVersion,
  objectivesOf,
  subjectOfWhole,
  unitsBelow,
  type WholeObjective,
  wholeObjective,
} from './objective.tree.ts';
import { refreshServed, writeOrder } from './objective.writer.ts';

interface At {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Editing the operational objectives of a draft: adding, writing, moving, taking away. Weights: objective.weights.ts. */
export class ObjectiveEditingService {
  constructor(
    private readonly db: Database,
    private readonly objectives: ObjectiveService,
  ) {}

  /** @throws DomainError as `addObjective` */
  async create(viewer: Viewer, areaId: string, typed: TypedOperational, now: Date): Promise<Objective> {
    const found = await areaById(this.db.read, areaId);
    if (!found) throw new DomainError('NOT_FOUND', { resource: 'plans' });
    return this.db.transaction(async (manager) => {
      const version = await holdVersion(manager, found.versionId);
      const area = await areaById(manager, areaId);
      if (!area) throw new DomainError('NOT_FOUND', { resource: 'plans' });
      const id = await addObjective({ manager, viewer, now }, { version, area }, typed);
      return this.objectives.byId(viewer, id, manager);
    });
  }

  /** @throws DomainError as `changeObjective` */
  update(viewer: Viewer, at: At, typed: TypedOperational, now: Date): Promise<Objective> {
    return this.#inTree(viewer, at.id, now, async (editing, whole) => {
      await changeObjective(editing, whole, { typed, expectedVersion: at.expectedVersion });
      return this.objectives.byId(viewer, at.id, editing.manager);
    });
  }

  /** Its indicators go with it; values that were entered for them stay, and are defined by this version no more. */
  async delete(viewer: Viewer, at: At, now: Date): Promise<boolean> {
    return this.#inTree(viewer, at.id, now, async ({ manager }, whole) => {
      const subject = subjectOfWhole(whole);
      assertCan(viewer, 'delete', 'objectives', subject);
      assertCurrent(whole, at.expectedVersion);

      await touchVersion(manager, whole.version, viewer);
      await manager.delete(Objective, { id: at.id });
      const codes = new Map((await unitsBelow(manager, whole.version.bodyId)).map(({ id, code }) => [id, code]));
      const changes = objectiveChanges(whole.content, null, (id) => codes.get(id) ?? id);
      await recordAct(manager, { viewer, now, ...ACT, recordId: at.id, subject, action: 'delete', changes });
      return true;
    });
  }

  /** Within its area or to another one; the others make room. */
  move(viewer: Viewer, { areaId, position, ...at }: At & MoveTo, now: Date): Promise<Objective> {
    return this.#inTree(viewer, at.id, now, async ({ manager }, whole) => {
      const subject = subjectOfWhole(whole);
      assertCan(viewer, 'update', 'objectives', subject);
      assertCurrent(whole, at.expectedVersion);
      const area = (await areasOf(manager, whole.version.id)).find(({ id }) => id === areaId);
      if (!area) throw invalid({ path: 'areaId', code: 'UNKNOWN_ID' });

      await this.#place(manager, { viewer, now, whole, subject, area, position });
      return this.objectives.byId(viewer, at.id, manager);
    });
  }

  async #place(manager: EntityManager, { viewer, now, whole, subject, area, position }: Placing): Promise<void> {
    const { objective, version, area: former } = whole;
    const was = (await objectivesOf(manager, former.id)).findIndex(({ id }) => id === objective.id);
    const order = (await objectivesOf(manager, area.id)).filter(({ id }) => id !== objective.id);
    order.splice(position, 0, objective);
    const changes = moved(former, was, area, order.indexOf(objective));
    if (!changes) return;

    await touchVersion(manager, version, viewer);
    const at = { id: objective.id, expectedVersion: objective.version };
    await saveVersion(manager, Objective, 'objectives', at, { areaId: area.id });
    await writeOrder(manager, order);
    if (area.branch !== former.branch) await refreshServed(manager, version.id);
    await recordAct(manager, { viewer, now, ...ACT, recordId: objective.id, subject, action: 'update', changes });
  }

  /** Whoever may not read the objective does not learn that it is there. */
  async #inTree<T>(
    viewer: Viewer,
    id: string,
    now: Date,
    work: (editing: Editing, whole: WholeObjective) => Promise<T>,
  ): Promise<T> {
    const { versionId } = await this.objectives.byId(viewer, id);
    return this.db.transaction(async (manager) => {
      const version = await holdVersion(manager, versionId);
      const whole = await wholeObjective(manager, id, version);
      if (!whole) throw new DomainError('NOT_FOUND', { resource: 'objectives', id });
      return work({ manager, viewer, now }, whole);
    });
  }
}

interface MoveTo {
  readonly areaId: string;
  readonly position: number;
}

interface Placing {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly whole: WholeObjective;
  readonly subject: Subject;
  readonly area: Area;
  readonly position: number;
}

const ACT = { resource: 'objectives', from: 'draft', to: 'draft' } as const satisfies {
  resource: 'objectives';
  from: PlanVersion['state'];
  to: PlanVersion['state'];
};

/** Places are told from 1 on, as a person counts. */
function moved(from: Area, was: number, to: Area, is: number): Changes | null {
  if (from.id === to.id && was === is) return null;
  const ordering = { ordering: [was + 1, is + 1] as const };
  return from.id === to.id ? ordering : { area: [from.code, to.code], ...ordering };
}
