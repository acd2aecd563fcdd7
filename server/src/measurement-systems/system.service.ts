import { reach, type Viewer } from '@albero/schema/contract';
import { MeasurementSystem } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { checkedRules, DEFAULT_RULES } from '../domain/measurement-system/index.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { changesOfRules, rulesOf, shownRules, typedRules } from './rules.ts';
import { latestOf, nextNumber, type SystemStore } from './system.store.ts';
import { newSystemSubject, systemSubject } from './system.subject.ts';
import type {
  CreateMeasurementSystemInput,
  DeleteMeasurementSystemInput,
  GiveSystemOpinionInput,
  MeasurementSystemFilter,
  UpdateMeasurementSystemInput,
} from './system.types.ts';

/** Who asks, and when. */
export interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
}

const TITLE = { most: 255, required: true } as const;
const OPINION = { most: 4000, required: true } as const;

/** The body's measurement systems (SMVP). Their adoption is a workflow. */
export class SystemService {
  constructor(
    private readonly db: Database,
    private readonly store: SystemStore,
  ) {}

  list(viewer: Viewer, filter: MeasurementSystemFilter, args: ListArgs): Promise<Listing<MeasurementSystem>> {
    return this.store.list(reach(viewer, 'read', 'measurementSystems'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string, manager?: EntityManager): Promise<MeasurementSystem> {
    const system = await this.store.byId(id, reach(viewer, 'read', 'measurementSystems'), manager);
    if (!system) throw new DomainError('NOT_FOUND', { resource: 'measurementSystems', id });
    return system;
  }

  /**
   * Begins a system as a copy of the body's adopted one, else of its newest, else with the usual rules.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID
   */
  async create({ viewer, now }: Asking, input: CreateMeasurementSystemInput): Promise<MeasurementSystem> {
    const { bodyId } = input;
    assertCan(viewer, 'create', 'measurementSystems', newSystemSubject(bodyId));
    const title = checkedLine('title', input.title);

    const id = await this.db.transaction(async (manager) => {
      const base = await latestOf(manager, bodyId);
      const { scoring, evaluation } = base ? rulesOf(base) : DEFAULT_RULES;
      const number = await nextNumber(manager, bodyId);
      const begun = { id: uuid(), bodyId, number, title, scoring, evaluation, basedOnId: base?.id ?? null };
      const system = { ...begun, ...NEW, authorIds: [viewer.personId], createdAt: now };
      await manager.insert(MeasurementSystem, system);
      const changes: Changes = { title: [null, title], basedOn: [null, base?.title ?? null] };
      await record(manager, { viewer, now }, system, { action: 'create', to: 'draft', changes });
      return system.id;
    });
    return this.byId(viewer, id);
  }

  /**
   * Writes a draft anew. What is changed after the opinion of the OIV withdraws it: it was about something else.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the system as it is now, INVALID with every fault
   */
  update(asking: Asking, input: UpdateMeasurementSystemInput): Promise<MeasurementSystem> {
    return this.#change(asking, input, 'update', async (manager, system) => {
      const title = checkedLine('title', input.title);
      const rules = checkedRules(typedRules(input));
      const changes = { ...changesBetween({ title: system.title }, { title }), ...changesOfRules(system, rules) };
      if (Object.keys(changes).length === 0) return;

      const authorIds = [...new Set([...system.authorIds, asking.viewer.personId])];
      await save(manager, system, { title, ...rules, authorIds, ...NO_OPINION });
      await record(manager, asking, system, {
        action: 'update',
        changes: { ...changes, ...changesBetween(opinionOf(system), NO_OPINION) },
      });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT */
  async delete({ viewer, now }: Asking, { id, expectedVersion }: DeleteMeasurementSystemInput): Promise<boolean> {
    return this.db.transaction(async (manager) => {
      const system = await this.#locked(manager, viewer, { id, expectedVersion, action: 'delete' });
      await manager.delete(MeasurementSystem, { id });
      const changes: Changes = { title: [system.title, null], number: [system.number, null] };
      await record(manager, { viewer, now }, system, { action: 'delete', changes });
      return true;
    });
  }

  /**
   * The opinion of the OIV on a draft, favourable or not; a later one takes its place. D.Lgs. 150/2009 art. 7 c. 1.
   * @throws DomainError NOT_FOUND, FORBIDDEN (SAME_PERSON: whoever wrote in it), WRONG_STATE, CONFLICT, INVALID
   */
  giveOpinion(asking: Asking, input: GiveSystemOpinionInput): Promise<MeasurementSystem> {
    return this.#change(asking, input, 'giveOpinion', async (manager, system) => {
      const opinion = {
        opinion: checkedLine('opinion', input.opinion, OPINION),
        opinionFavourable: input.favourable,
        opinionOn: romeDay(asking.now),
        opinionById: asking.viewer.personId,
      };
      await save(manager, system, opinion);
      const changes = changesBetween<Partial<MeasurementSystem>>(opinionOf(system), opinion);
      await record(manager, asking, system, { action: 'giveOpinion', changes });
    });
  }

  #change(
    { viewer }: Asking,
    { id, expectedVersion }: Seen,
    action: 'update' | 'giveOpinion',
    work: (manager: EntityManager, system: MeasurementSystem) => Promise<void>,
  ): Promise<MeasurementSystem> {
    return this.db.transaction(async (manager) => {
      await work(manager, await this.#locked(manager, viewer, { id, expectedVersion, action }));
      return this.byId(viewer, id, manager);
    });
  }

  async #locked(
    manager: EntityManager,
    viewer: Viewer,
    { id, expectedVersion: expected, action }: Seen & { readonly action: 'update' | 'delete' | 'giveOpinion' },
  ): Promise<MeasurementSystem> {
    const row = await lockedRow(manager, MeasurementSystem, id);
    if (!row) throw new DomainError('NOT_FOUND', { resource: 'measurementSystems', id });
    assertCan(viewer, action, 'measurementSystems', systemSubject(row, viewer));
    assertVersion(MeasurementSystem, 'measurementSystems', { row, expected, shown: shownRules(row) });
    return row;
  }
}

/** A system as the person saw it. */
interface Seen {
  readonly id: string;
  readonly expectedVersion: number;
}

const NO_OPINION = { opinion: null, opinionFavourable: null, opinionOn: null, opinionById: null } as const;
const NO_ACT = { adoptionBody: null, adoptionAct: null, adoptionDate: null, adoptionAnnex: null } as const;
/** What nobody decided on yet. */
const NEW = { state: 'draft', adoptedFor: null, ...NO_OPINION, ...NO_ACT, version: 1 } as const;

const opinionOf = ({ opinion, opinionFavourable, opinionOn, opinionById }: MeasurementSystem) => ({
  opinion,
  opinionFavourable,
  opinionOn,
  opinionById,
});

const save = (
  manager: EntityManager,
  { id, version: expectedVersion }: MeasurementSystem,
  columns: Partial<MeasurementSystem>,
): Promise<void> =>
  saveVersion(manager, MeasurementSystem, 'measurementSystems', { id, expectedVersion }, columns as object);

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  system: Pick<MeasurementSystem, 'id' | 'bodyId' | 'state' | 'authorIds' | 'opinionFavourable'>,
  told: {
    readonly action: 'create' | 'update' | 'delete' | 'giveOpinion';
    readonly to?: 'draft';
    readonly changes: Changes | null;
  },
): Promise<void> =>
  recordAct(manager, {
    viewer,
    now,
    resource: 'measurementSystems',
    recordId: system.id,
    subject: systemSubject(system),
    ...(told.action !== 'create' && { from: system.state }),
    ...told,
  });

function checkedLine(path: string, typed: string, rule: { most: number; required: boolean } = TITLE): string {
  const text = cleanText(typed);
  const faults = textFaults(path, text, rule);
  if (faults.length > 0) throw invalid(...faults);
  return text ?? '';
}
