import type { Viewer } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import { PlanVersion as Version } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { type Database, isDuplicate } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import { checkedHead, checkedRevision, type Head, type TypedHead, type TypedRevision } from '../domain/plan-input.ts';
import { changesBetween, type NewAct, recordAct } from '../workflow/acts.ts';
import { blocksOf } from './plan.blocks.ts';
import type { PlanService } from './plan.service.ts';
import { planSubject } from './plan.subjects.ts';
import { assertCurrent } from './plan.workflow.ts';
import { withAuthor } from './touch.ts';
import { copiedTree, insertTree } from './version.copy.ts';
import { lockedVersion, rowsOfVersion } from './version.store.ts';
import { draftFrom, insertVersion, nextNumber, removeVersion, writtenOf } from './version.writer.ts';

/** A version as the person saw it. */
export interface Seen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Making, changing and dropping drafts of the plan. Their way through the states is a workflow. */
export class VersionService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /**
   * Opens a rimodulazione: a draft copied from the version in force, with the same lineages, so that values stay with
   * their indicator. Sets come along with their state and their authors.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (REVISION_OPEN), CONFLICT, INVALID
   */
  async revise(viewer: Viewer, input: Seen & TypedRevision, now: Date): Promise<PlanVersion> {
    const id = await this.db
      .transaction(async (manager) => {
        const source = await this.#locked(manager, input.id);

        assertCan(viewer, 'revise', 'plans', planSubject(source, await blocksOf(manager, source)));
        assertCurrent(source, input.expectedVersion);

        const revision = checkedRevision(input, source.year);
        const draft = draftFrom(source, {
          ...revision,
          planId: source.planId,
          number: await nextNumber(manager, source.planId),
          authorIds: [viewer.personId],
          createdAt: now,
          written: await writtenOf(manager, source.id),
        });
        await insertVersion(manager, draft);
        await insertTree(manager, copiedTree(await rowsOfVersion(manager, source.id), draft.id));
        await recordAct(manager, {
          ...actOn(draft, viewer, now),
          action: 'revise',
          to: 'draft',
          reason: revision.revisionReason,
          changes: { basedOn: [null, source.number] },
        });
        return draft.id;
      })
      .catch(asOpenRevision);
    return this.plans.byId(viewer, id);
  }

  /**
   * Writes the head of a draft. A save that changes nothing writes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, INVALID
   */
  async update(viewer: Viewer, input: Seen & TypedHead, now: Date): Promise<PlanVersion> {
    await this.db.transaction(async (manager) => {
      const before = await this.#locked(manager, input.id);

      assertCan(viewer, 'update', 'plans', planSubject(before));
      assertCurrent(before, input.expectedVersion);

      const next = checkedHead(before, input);
      const changes = changesBetween<Partial<Head>>(before, next);
      if (!changes) return;

      const authorIds = withAuthor(before.authorIds, viewer);
      await saveVersion(manager, Version, 'plans', input, { ...next, authorIds });
      const { state } = before;
      await recordAct(manager, { ...actOn(before, viewer, now), action: 'update', from: state, to: state, changes });
    });
    return this.plans.byId(viewer, input.id);
  }

  /**
   * Drops a draft with all that stands in it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT
   */
  delete(viewer: Viewer, input: Seen, now: Date): Promise<boolean> {
    return this.db.transaction(async (manager) => {
      const version = await this.#locked(manager, input.id);

      assertCan(viewer, 'delete', 'plans', planSubject(version));
      assertCurrent(version, input.expectedVersion);

      await removeVersion(manager, version);
      const { year, number, title } = version;
      const changes = { year: [year, null], number: [number, null], title: [title, null] } as const;
      await recordAct(manager, { ...actOn(version, viewer, now), action: 'delete', from: version.state, changes });
      return true;
    });
  }

  async #locked(manager: EntityManager, id: string): Promise<PlanVersion> {
    const version = await lockedVersion(manager, id);
    if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id });
    return version;
  }
}

export const actOn = (version: PlanVersion, viewer: Viewer, now: Date) =>
  ({ viewer, now, resource: 'plans', recordId: version.id, subject: planSubject(version) }) satisfies Partial<NewAct>;

/** Two nodes opened one at the same time: the numbers of a plan's versions are taken once. */
function asOpenRevision(error: unknown): never {
  if (isDuplicate(error)) throw new DomainError('WRONG_STATE', { action: 'revise', reason: 'REVISION_OPEN' });
  throw error;
}
