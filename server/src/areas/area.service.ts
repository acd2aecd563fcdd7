import type { Issue, Viewer } from '@albero/schema/contract';
import { Area, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import { type Database, isDuplicate } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { keptFigure } from '../domain/indicator-input.ts';
import { weightFaults } from '../domain/objective-input.ts';
import { isTaken } from '../domain/objective-words.ts';
import { type Changes, GONE, NEW, tellFields } from '../domain/telling.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { holdVersion } from '../objectives/objective.tree.ts';
import { refreshServed } from '../objectives/objective.writer.ts';
import { planSubject } from '../plans/plan.subjects.ts';
import { touchVersion } from '../plans/touch.ts';
import { recordAct } from '../workflow/acts.ts';
import type { CreateAreaInput, OrderAreasInput, UpdateAreaInput } from './area.inputs.ts';
import { areasInUse } from './area.loaders.ts';
import { IN_USE } from './area.rules.ts';
import { areaById, areasOf } from './area.store.ts';

interface At {
  readonly id: string;
  readonly expectedVersion: number;
}

const FIELDS = ['code', 'title', 'branch', 'weight'] as const;

/** The areas of a draft. Their changes stand in the history of the plan's version, whose part they are. */
export class AreaService {
  constructor(private readonly db: Database) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (the version is no draft), INVALID */
  create(viewer: Viewer, input: CreateAreaInput, now: Date): Promise<Area> {
    return this.#inVersion(viewer, input.versionId, async (manager, version) => {
      const areas = await areasOf(manager, version.id);
      const { code, title, weight } = checkedArea(input, null, areas);
      const own = { id: uuid(), versionId: version.id, lineageId: uuid(), code, title, branch: input.branch, weight };
      const ordering = (areas.at(-1)?.ordering ?? -1) + 1;
      const area = Object.assign(new Area(), own, { doubt: null, ordering, version: 1 });

      const changes: Changes = {};
      tellFields(changes, NEW + code, FIELDS, null, area);
      await this.#save(manager, { viewer, now, version, changes }, () => manager.insert(Area, { ...area }));
      await refreshServed(manager, version.id);
      return area;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the area as it is now, INVALID */
  async update(viewer: Viewer, input: UpdateAreaInput, now: Date): Promise<Area> {
    return this.#onArea(viewer, input, async (manager, version, area) => {
      const { id, expectedVersion } = input;
      const next = { ...area, ...checkedArea(input, area, await areasOf(manager, version.id)) };
      const changes: Changes = {};
      tellFields(changes, area.code, FIELDS, area, next);
      if (Object.keys(changes).length === 0) return area;

      const { code, title, weight } = next;
      await this.#save(manager, { viewer, now, version, changes }, () =>
        saveVersion(manager, Area, 'plans', { id, expectedVersion }, { code, title, weight }),
      );
      if (code !== area.code) await refreshServed(manager, version.id);
      return Object.assign(new Area(), next, { version: expectedVersion + 1 });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (or IN_USE: something stands in it), CONFLICT */
  async delete(viewer: Viewer, at: At, now: Date): Promise<boolean> {
    return this.#onArea(viewer, at, async (manager, version, area) => {
      const [isInUse] = await areasInUse(manager, [at.id]);
      if (isInUse) throw new DomainError('WRONG_STATE', { action: 'delete', reason: IN_USE });

      const changes: Changes = {};
      tellFields(changes, GONE + area.code, FIELDS, area, null);
      await refreshServed(manager, version.id, at.id);
      await this.#save(manager, { viewer, now, version, changes }, () => manager.delete(Area, { id: at.id }));
      return true;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID when they are not all areas of the version */
  order(viewer: Viewer, { versionId, areaIds }: OrderAreasInput, now: Date): Promise<PlanVersion> {
    return this.#inVersion(viewer, versionId, async (manager, version) => {
      const areas = await areasOf(manager, versionId);
      const next = inOrder(areas, areaIds);
      const codes = (some: readonly Area[]) => some.map(({ code }) => code).join(', ');
      if (codes(areas) === codes(next)) return version;

      const changes = { 'areas › ordering': [codes(areas), codes(next)] as const };
      return this.#save(manager, { viewer, now, version, changes }, async () => {
        for (const [ordering, { id }] of next.entries()) await manager.update(Area, { id }, { ordering });
      });
    });
  }

  #inVersion<T>(
    viewer: Viewer,
    versionId: string,
    work: (manager: EntityManager, version: PlanVersion) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (manager) => {
      const version = await holdVersion(manager, versionId);
      assertCan(viewer, 'update', 'plans', planSubject(version));
      return work(manager, version);
    });
  }

  async #onArea<T>(
    viewer: Viewer,
    { id, expectedVersion: expected }: At,
    work: (manager: EntityManager, version: PlanVersion, area: Area) => Promise<T>,
  ): Promise<T> {
    const found = await areaById(this.db.read, id);
    if (!found) throw new DomainError('NOT_FOUND', { resource: 'plans' });
    return this.#inVersion(viewer, found.versionId, async (manager, version) => {
      const area = await areaById(manager, id);
      if (!area) throw new DomainError('NOT_FOUND', { resource: 'plans' });
      const current = Object.assign(new Area(), area);
      if (area.version !== expected)
        throw new DomainError('CONFLICT', { resource: 'plans', id, expected, actual: area.version, current });
      return work(manager, version, current);
    });
  }

  /** @returns the version as it is afterwards */
  async #save(manager: EntityManager, saving: Saving, write: () => Promise<unknown>): Promise<PlanVersion> {
    const { viewer, now, version, changes } = saving;
    const next = await touchVersion(manager, version, viewer);
    await refusingTaken(write);
    const act = { resource: 'plans', recordId: version.id, subject: planSubject(version), action: 'update' } as const;
    await recordAct(manager, { viewer, now, ...act, from: version.state, to: version.state, changes });
    return next;
  }
}

interface Saving {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly version: PlanVersion;
  readonly changes: Changes;
}

type Typed = Pick<UpdateAreaInput, 'code' | 'title' | 'weight'>;

/** Cleaned and judged; what is as it is stored is no fault. */
function checkedArea(typed: Typed, stored: Area | null, areas: readonly Area[]) {
  const text = (field: 'code' | 'title', most: number, issues: Issue[]): string => {
    const clean = cleanText(typed[field]);
    if (!stored || clean !== cleanText(stored[field]))
      issues.push(...textFaults(field, clean, { most, required: true }));
    return stored && clean === cleanText(stored[field]) ? stored[field] : (clean ?? '');
  };
  const issues: Issue[] = [];
  const code = text('code', 64, issues);
  const title = text('title', 500, issues);
  const others = areas.filter(({ id }) => id !== stored?.id).map((each) => each.code);
  if (isTaken(code, others)) issues.push({ path: 'code', code: 'DUPLICATE_CODE' });
  const weight = keptFigure(typed.weight ?? null, stored?.weight ?? null);
  issues.push(...weightFaults('weight', weight, stored?.weight ?? null));
  if (issues.length > 0) throw invalid(...issues);
  return { code, title, weight };
}

function inOrder(areas: readonly Area[], ids: readonly string[]): Area[] {
  const next = ids.map((id, a) => {
    const area = areas.find((each) => each.id === id);
    if (!area) throw invalid({ path: `areaIds[${a}]`, code: 'UNKNOWN_ID' });
    if (ids.indexOf(id) < a) throw invalid({ path: `areaIds[${a}]`, code: 'REPEATED' });
    return area;
  });
  if (next.length < areas.length) throw invalid({ path: 'areaIds', code: 'REQUIRED' });
  return next;
}

/** What the index holds for the same although our own comparison did not. */
async function refusingTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw invalid({ path: 'code', code: 'DUPLICATE_CODE' });
    throw error;
  }
}
