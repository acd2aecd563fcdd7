import { type Action, reach, type Viewer } from '@albero/schema/contract';
import { Plan, type PlanVersion, Report, WorkingPapers } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import type { Asking } from '../organisation/index.ts';
import { deleteVersion, gone, refusingTaken } from '../organisation/writing.ts';
import { withAuthor } from '../plans/touch.ts';
import { hasLastValues } from '../plans/version.values.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { type ReportStore, reportedVersions } from './report.store.ts';
import { reportSubject } from './report.subject.ts';
import {
  type CreateReportInput,
  type DeleteReportInput,
  MOST_TEXT,
  type ReportFilter,
  type ReportScores,
  type UpdateReportInput,
} from './report.types.ts';
import { assertCurrent } from './report.workflow.ts';
import { scoresOf } from './scores.ts';

/** The Relazione sulla performance: read, begun, written. Its adoption and validation are a workflow. */
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly store: ReportStore,
  ) {}

  list(viewer: Viewer, filter: ReportFilter, args: ListArgs): Promise<Listing<Report>> {
    return this.store.list(reach(viewer, 'read', 'reports'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string, manager?: EntityManager): Promise<Report> {
    const report = await this.store.byId(id, reach(viewer, 'read', 'reports'), manager);
    if (!report) throw notFound(id);
    return report;
  }

  scores(report: Report): Promise<ReportScores | null> {
    return scoresOf(this.db.read, report);
  }

  /**
   * Begins the one Relazione of a plan, with the OIV's empty working papers beside it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (PLAN_NOT_IN_FORCE, NO_VALUES), INVALID: TAKEN
   */
  create(asking: Asking, { planId }: CreateReportInput): Promise<Report> {
    const { viewer, now } = asking;
    return refusingTaken('planId', () =>
      this.db.transaction(async (manager) => {
        const plan = await lockedRow(manager, Plan, planId);
        if (!plan) throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
        const { bodyId, year } = plan;
        const report: Report = {
          id: uuid(),
          planId,
          bodyId,
          year,
          ...NEW,
          authorIds: [viewer.personId],
          createdAt: now,
        };
        assertCan(viewer, 'create', 'reports', reportSubject(report));
        await assertHasValues(manager, (await reportedVersions(manager, [planId])).get(planId));

        await manager.insert(Report, report);
        await manager.insert(WorkingPapers, { id: uuid(), reportId: report.id, bodyId, ...NO_PAPERS });
        await record(manager, asking, { report, action: 'create', changes: { year: [null, year] } });
        return report;
      }),
    );
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the Relazione as it is now, INVALID */
  async update(asking: Asking, { text: typed, ...at }: UpdateReportInput): Promise<Report> {
    await this.db.transaction(async (manager) => {
      const report = await this.#locked(manager, asking, at, 'update');
      const text = typed === undefined ? report.text : cleanText(typed);
      const faults = textFaults('text', text, { most: MOST_TEXT, required: false });
      if (faults.length > 0) throw invalid(...faults);
      const changes = changesBetween<Partial<Report>>(report, { text });
      if (!changes) return;
      await saveVersion(manager, Report, 'reports', at, {
        text,
        authorIds: withAuthor(report.authorIds, asking.viewer),
      });
      await record(manager, asking, { report, action: 'update', changes });
    });
    return this.byId(asking.viewer, at.id);
  }

  /** A draft goes, with the working papers about it. */
  async delete(asking: Asking, at: DeleteReportInput): Promise<true> {
    await this.db.transaction(async (manager) => {
      const report = await this.#locked(manager, asking, at, 'delete');
      await deleteVersion(manager, Report, 'reports', at);
      await record(manager, asking, { report, action: 'delete', changes: gone(report) });
    });
    return true;
  }

  async #locked(manager: EntityManager, { viewer }: Asking, at: DeleteReportInput, action: Action): Promise<Report> {
    const report = await lockedRow(manager, Report, at.id);
    if (!report) throw notFound(at.id);
    assertCan(viewer, action, 'reports', reportSubject(report));
    assertCurrent(report, at.expectedVersion);
    return report;
  }
}

const NEW = {
  state: 'draft',
  text: null,
  adoptionBody: null,
  adoptionAct: null,
  adoptionDate: null,
  adoptedById: null,
  snapshot: null,
  reason: null,
  conclusion: null,
  validatedById: null,
  validatedAt: null,
  version: 1,
} as const;

const NO_PAPERS = { checklist: [], sample: null, version: 1 };

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'reports', id });

/** There is something to tell: a plan that came into force, with values at its last day. */
async function assertHasValues(manager: EntityManager, version: PlanVersion | undefined): Promise<void> {
  if (!version) throw new DomainError('WRONG_STATE', { action: 'create', reason: 'PLAN_NOT_IN_FORCE' });
  if (await hasLastValues(manager, version)) return;
  throw new DomainError('WRONG_STATE', { action: 'create', reason: 'NO_VALUES' });
}

interface Done {
  readonly report: Report;
  readonly action: 'create' | 'update' | 'delete';
  readonly changes: Changes | null;
}

const record = (manager: EntityManager, { viewer, now }: Asking, { report, action, changes }: Done): Promise<void> => {
  const from = action === 'create' ? null : report.state;
  const to = action === 'delete' ? null : report.state;
  const of = { resource: 'reports', recordId: report.id, subject: reportSubject(report) } as const;
  return recordAct(manager, { viewer, now, ...of, action, from, to, changes });
};
