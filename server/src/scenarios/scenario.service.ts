import { reach, type Viewer } from '@albero/schema/contract';
import { Scenario } from '@albero/schema/model';
import type { WhatIfChange } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { TypedChange } from '../domain/what-if/index.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import type { ScenarioFilter } from './scenario.inputs.ts';
import type { ScenarioStore } from './scenario.store.ts';
import { scenarioSubject } from './scenario.subject.ts';
import type { WhatIfService } from './what-if.service.ts';

/** A what-if as it was typed. */
export interface TypedScenario {
  readonly title: string;
  readonly changes: readonly TypedChange[];
}

interface At {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What persons keep of their what-ifs: a name and a list of changes, never a score. */
export class ScenarioService {
  constructor(
    private readonly db: Database,
    private readonly store: ScenarioStore,
    private readonly whatIf: WhatIfService,
  ) {}

  list(viewer: Viewer, filter: ScenarioFilter, args: ListArgs): Promise<Listing<Scenario>> {
    return this.store.list(reach(viewer, 'read', 'scenarios'), filter, viewer.personId, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string, manager?: EntityManager): Promise<Scenario> {
    const scenario = await this.store.byId(id, reach(viewer, 'read', 'scenarios'), manager);
    if (!scenario) throw notFound(id);
    return scenario;
  }

  /** @throws DomainError NOT_FOUND of the version, FORBIDDEN (its values are not theirs to read), INVALID with every fault */
  async create(
    viewer: Viewer,
    { planVersionId, ...typed }: TypedScenario & { readonly planVersionId: string },
    now: Date,
  ): Promise<Scenario> {
    const { version, changes } = await this.whatIf.checked(viewer, planVersionId, typed.changes);
    const title = checkedTitle(typed.title);
    const owner = { bodyId: version.bodyId, ownerId: viewer.personId };
    assertCan(viewer, 'create', 'scenarios', scenarioSubject(owner));

    const scenario = { id: uuid(), ...owner, versionId: version.id, title, changes, createdAt: now, ...NEW };
    return this.db.transaction(async (manager) => {
      await manager.insert(Scenario, scenario);
      const told = { title: [null, title], changes: [null, changes.length] } as const;
      await record(manager, { viewer, now }, scenario, 'create', told);
      return this.byId(viewer, scenario.id, manager);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT with the what-if as it is now, INVALID with every fault */
  async update(viewer: Viewer, input: At & TypedScenario, now: Date): Promise<Scenario> {
    const { versionId } = await this.#assertOpen(viewer, input);
    const { changes } = await this.whatIf.checked(viewer, versionId, input.changes);
    const title = checkedTitle(input.title);
    return this.#onScenario(viewer, input, 'update', async (manager, scenario) => {
      const told = changesOf(scenario, { title, changes });
      if (!told) return this.byId(viewer, input.id, manager);
      await saveVersion(manager, Scenario, 'scenarios', input, { title, changes } as object);
      await record(manager, { viewer, now }, scenario, 'update', told);
      return this.byId(viewer, input.id, manager);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT with the what-if as it is now */
  delete(viewer: Viewer, at: At, now: Date): Promise<boolean> {
    return this.#onScenario(viewer, at, 'delete', async (manager, scenario) => {
      await manager.delete(Scenario, { id: at.id });
      await record(manager, { viewer, now }, scenario, 'delete', { title: [scenario.title, null] });
      return true;
    });
  }

  /** Asked before the list is looked into, and once more under the lock. */
  async #assertOpen(viewer: Viewer, { id, expectedVersion }: At): Promise<Scenario> {
    const scenario = await this.byId(viewer, id);
    assertCan(viewer, 'update', 'scenarios', scenarioSubject(scenario));
    assertCurrent(scenario, expectedVersion);
    return scenario;
  }

  #onScenario<T>(
    viewer: Viewer,
    { id, expectedVersion }: At,
    action: 'update' | 'delete',
    work: (manager: EntityManager, scenario: Scenario) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (manager) => {
      const scenario = await lockedRow(manager, Scenario, id);
      if (!scenario) throw notFound(id);
      assertCan(viewer, action, 'scenarios', scenarioSubject(scenario));
      assertCurrent(scenario, expectedVersion);
      return work(manager, scenario);
    });
  }
}

const NEW = { state: 'private', version: 1 } as const;

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'scenarios', id });

function checkedTitle(typed: string): string {
  const title = cleanText(typed);
  const faults = textFaults('title', title, { most: 255, required: true });
  if (faults.length > 0) throw invalid(...faults);
  return title ?? '';
}

/** What is tried stays out of the history, which is read by more people than may see every node: only how many. */
function changesOf(before: Scenario, { title, changes }: { title: string; changes: WhatIfChange[] }): Changes | null {
  const isSame = JSON.stringify(before.changes) === JSON.stringify(changes);
  if (before.title === title && isSame) return null;
  return {
    ...(before.title !== title && { title: [before.title, title] as const }),
    ...(!isSame && { changes: [before.changes.length, changes.length] as const }),
  };
}

const record = (
  manager: EntityManager,
  by: { readonly viewer: Viewer; readonly now: Date },
  scenario: Pick<Scenario, 'id' | 'bodyId' | 'ownerId' | 'state'>,
  action: 'create' | 'update' | 'delete',
  changes: Changes,
): Promise<void> =>
  recordAct(manager, {
    ...by,
    ...{ resource: 'scenarios', recordId: scenario.id, subject: scenarioSubject(scenario), action, changes },
    ...(action === 'create' ? { to: scenario.state } : { from: scenario.state }),
  });

/** @throws DomainError CONFLICT with the what-if as it is now */
export const assertCurrent = (row: Scenario, expected: number): void =>
  assertVersion(Scenario, 'scenarios', { row, expected });
