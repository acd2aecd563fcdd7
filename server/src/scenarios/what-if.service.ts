import type { Viewer } from '@albero/schema/contract';
import type { Period, PlanVersion, Scenario } from '@albero/schema/model';
import type { WhatIfChange } from '@albero/schema/rules';
import type { Database } from '../database/database.ts';
import { documentOf } from '../documents/index.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { scorePlan } from '../domain/scoring/index.ts';
import { type Applied, applyChanges, type TypedChange } from '../domain/what-if/index.ts';
import type { PlanService } from '../plans/index.ts';
import { explainedPart, explanationNodes } from '../results/explanation.ts';
import type { Explanation } from '../results/explanation.types.ts';
import { type PartAt, partOf } from '../results/find-part.ts';
import { type LoadedVersion, loadVersion, type ScoredVersion, scoreLoaded } from '../results/index.ts';
import { assertValues, readableContent } from '../results/readable.ts';
import { periodAsked } from '../results/results.service.ts';
import { yearEnd } from '../results/scored.ts';
import { effectOf } from './effect.ts';
import { type KnownNames, knownNames } from './names.ts';
import type { WhatIfEffect } from './what-if.types.ts';

export interface AskedOccasion {
  readonly periodId?: string | null | undefined;
  readonly final?: boolean | null | undefined;
}

export interface AskedChanges extends AskedOccasion {
  readonly planVersionId: string;
  readonly changes: readonly TypedChange[];
}

/** A version scored as it is, and as it would be. */
export interface TriedVersion {
  readonly before: ScoredVersion;
  readonly after: ScoredVersion;
  readonly applied: Applied<ScoredVersion['document']>;
  readonly names: KnownNames;
  readonly period: Period | null;
}

/**
 * What changes would come to, for those who follow all values of the body: they are made on the plan's document in memory,
 * and that is scored by the code that scores plans. Only reads the database.
 */
export class WhatIfService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /** @throws DomainError NOT_FOUND of the version or the period, FORBIDDEN, INVALID with every fault of the changes */
  async try(viewer: Viewer, asked: AskedChanges): Promise<WhatIfEffect> {
    const tried = sound(await this.#tried(viewer, asked));
    return effectOf(tried, asked.changes, { ofOwner: true });
  }

  /** Of a what-if that was kept: what the plan can take no more is told and left out. */
  async effect(viewer: Viewer, scenario: Scenario, occasion: AskedOccasion): Promise<WhatIfEffect> {
    const changes = scenario.changes as WhatIfChange[];
    const tried = await this.#tried(viewer, { ...occasion, planVersionId: scenario.versionId, changes });
    return effectOf(tried, changes, { ofOwner: scenario.ownerId === viewer.personId });
  }

  /** @throws DomainError NOT_FOUND also of a part that is not there, or not for this reader */
  async explain(viewer: Viewer, asked: AskedChanges, at: PartAt): Promise<Explanation> {
    const { after } = sound(await this.#tried(viewer, asked));
    const item = partOf(after.score, at);
    if (!item) throw new DomainError('NOT_FOUND', { resource: 'results', id: at.code ?? at.kind });
    const { period: day, final } = after.score.run;
    return { day, final, nodes: explanationNodes(after, item), json: JSON.stringify(explainedPart(item)) };
  }

  /** Changes as they are kept: whole, sound, with the lineages of their nodes. @throws DomainError as `try` */
  async checked(
    viewer: Viewer,
    planVersionId: string,
    changes: readonly TypedChange[],
  ): Promise<{ version: PlanVersion; changes: WhatIfChange[] }> {
    const { content } = await this.#loaded(viewer, planVersionId);
    const { version } = content;
    const over = { plan: documentOf(content), names: knownNames(content), period: yearEnd(version) };
    const { issues, made } = applyChanges(over, changes);
    if (issues.length > 0) throw invalid(...issues);
    return { version, changes: made.map(({ change }) => change) };
  }

  async #loaded(viewer: Viewer, planVersionId: string): Promise<LoadedVersion> {
    const version = await this.plans.byId(viewer, planVersionId);
    assertValues(viewer, version.bodyId, 'provisional');
    const loaded = await loadVersion(this.db.read, version, 'provisional');
    return { ...loaded, content: readableContent(viewer, loaded.content) };
  }

  async #tried(viewer: Viewer, { planVersionId, periodId, final, changes }: AskedChanges): Promise<TriedVersion> {
    const loaded = await this.#loaded(viewer, planVersionId);
    const period = periodAsked(loaded.periods, periodId ?? null);
    const day = period?.endsOn ?? yearEnd(loaded.content.version);
    const before = scoreLoaded(loaded, { period: day, ...(final != null && { final }) });
    const names = knownNames(loaded.content);
    const applied = applyChanges({ plan: before.document, names, period: day }, changes);
    const after = { ...before, document: applied.plan, score: scorePlan(applied.plan, before.score.run) };
    return { before, after, applied, names, period };
  }
}

/** @throws DomainError INVALID with every fault of the changes */
function sound(tried: TriedVersion): TriedVersion {
  const { issues } = tried.applied;
  if (issues.length > 0) throw invalid(...issues);
  return tried;
}
