import { reach, type Viewer } from '@albero/schema/contract';
import { Report, WorkingPapers } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow, sharedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { drawSample } from '../domain/sample.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import type { Asking } from '../organisation/index.ts';
import { recordAct } from '../workflow/acts.ts';
import { dossierOf } from './dossier.ts';
import { indexedValues } from './evidence-index.store.ts';
import { evidenceIndexOf } from './evidence-index.ts';
import type { EvidenceIndex } from './evidence-index.types.ts';
import { papersChanges, redrawn, writtenPapers } from './papers.content.ts';
import type { PapersStore } from './papers.store.ts';
import { type ExamineReportInput, MOST_SEED, type PapersFilter, type PickSampleInput } from './papers.types.ts';
import { reportedVersions } from './report.store.ts';
import { reportSubject } from './report.subject.ts';

type Written = Pick<WorkingPapers, 'checklist' | 'sample'>;

/** The OIV's working papers: the checklist, the sample and what was found in it. */
export class PapersService {
  constructor(
    private readonly db: Database,
    private readonly store: PapersStore,
  ) {}

  list(viewer: Viewer, filter: PapersFilter, args: ListArgs): Promise<Listing<WorkingPapers>> {
    return this.store.list(reach(viewer, 'read', 'workingPapers'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<WorkingPapers> {
    const papers = await this.store.byId(id, reach(viewer, 'read', 'workingPapers'));
    if (!papers) throw notFound(id);
    return papers;
  }

  /** @throws DomainError NOT_FOUND */
  async dossier(viewer: Viewer, reportId: string): Promise<string> {
    const papers = await this.store.ofReport(reportId, reach(viewer, 'read', 'workingPapers'));
    const dossier = papers && (await dossierOf(this.db.read, viewer, papers));
    if (!dossier) throw new DomainError('NOT_FOUND', { resource: 'reports', id: reportId });
    return JSON.stringify(dossier);
  }

  /** @throws DomainError NOT_FOUND */
  evidenceIndex(viewer: Viewer, planId: string): Promise<EvidenceIndex> {
    return evidenceIndexOf(this.db.read, viewer, planId);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the papers as they are now, INVALID */
  examine(asking: Asking, input: ExamineReportInput): Promise<WorkingPapers> {
    return this.#change(asking, input, async (_manager, papers) => writtenPapers(papers, input));
  }

  /**
   * Draws values of the year's last day, reproducibly, among all that the plan asks for: entered or not, so that a draw can
   * be repeated whenever. Those of positions are not among them, being about persons.
   */
  pickSample(asking: Asking, input: PickSampleInput): Promise<WorkingPapers> {
    const seed = cleanText(input.seed) ?? uuid();
    const faults = textFaults('seed', seed, { most: MOST_SEED, required: true });
    if (faults.length > 0) throw invalid(...faults);
    return this.#change(asking, input, async (manager, papers, { planId }) => {
      const version = (await reportedVersions(manager, [planId])).get(planId);
      const values = version ? await indexedValues(manager, version) : [];
      const drawable = values.map(({ id, areaCode: area, unitId: unit }) => ({ id, area, unit }));
      const { checklist, sample } = papers;
      return { checklist, sample: redrawn(sample, seed, drawSample(drawable, { seed, size: input.size })) };
    });
  }

  async #change(
    asking: Asking,
    at: { readonly id: string; readonly expectedVersion: number },
    make: (manager: EntityManager, papers: WorkingPapers, report: Report) => Promise<Written>,
  ): Promise<WorkingPapers> {
    const { viewer, now } = asking;
    await this.db.transaction(async (manager) => {
      const papers = await lockedRow(manager, WorkingPapers, at.id);
      const report = papers && (await sharedRow(manager, Report, papers.reportId));
      if (!report) throw notFound(at.id);
      const subject = reportSubject(report);
      assertCan(viewer, 'examine', 'workingPapers', subject);
      assertVersion(WorkingPapers, 'workingPapers', { row: papers, expected: at.expectedVersion });

      const written = await make(manager, papers, report);
      const changes = papersChanges(papers, written);
      if (!changes) return;
      await saveVersion(manager, WorkingPapers, 'workingPapers', at, written as never);
      const { state } = report;
      const of = { resource: 'workingPapers', recordId: papers.id, subject, action: 'examine' } as const;
      await recordAct(manager, { viewer, now, ...of, from: state, to: state, changes });
    });
    return this.byId(viewer, at.id);
  }
}

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'workingPapers', id });
