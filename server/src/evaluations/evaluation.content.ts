import { covers, reach, type SheetFigures, type SheetResults, type Viewer } from '@albero/schema/contract';
import { EvaluationSheet, type MeasurementSystem, Plan } from '@albero/schema/model';
import { Exact } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import { firstRow, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { sheetFigures } from '../domain/evaluation/index.ts';
import { clusterOf } from '../domain/measurement-system/index.ts';
import { shown } from '../domain/scoring/index.ts';
import { Loaders } from '../graphql/loaders.ts';
import { namesOf } from '../organisation/index.ts';
import { rulesOf, SETTLED_RESULTS } from './evaluation.facts.ts';
import { type LinkedResults, linkedResults, sameResults } from './evaluation.results.ts';
import { inOffice } from './evaluation.store.ts';
import { readSubject } from './evaluation.subject.ts';
import type { Evaluation, EvaluationResults } from './evaluation.types.ts';

const BEFORE_NOTIFIED = new Set<EvaluationSheet['state']>(['open', 'selfAssessed', 'proposed', 'calibrated']);

/** What the evaluator thinks is told to the person when it is notified, and not while it is still on its way. */
export const isKeptBack = ({ personId, state }: EvaluationSheet, viewer: Viewer): boolean =>
  personId === viewer.personId && BEFORE_NOTIFIED.has(state);

/** A sheet with all its contents, as far as this reader may see them. The caller has asked the reader's reach. */
export async function contentsOf(manager: EntityManager, { sheet, system, plan, viewer }: Whole): Promise<Evaluation> {
  const rules = rulesOf(system);
  const names = await namesOf(manager, idsIn(sheet));
  const name = (id: string | null): string | null => id && (names.get(id) ?? '');
  const linked = await linkedFor(manager, sheet);
  const isHidden = isKeptBack(sheet, viewer);
  return Object.assign(new EvaluationSheet(), sheet, {
    isOwn: sheet.personId === viewer.personId,
    systemTitle: system.title,
    weights: clusterOf(rules, sheet.clusterCode),
    clusters: rules.clusters,
    catalogue: rules.behaviours,
    highestMark: rules.behaviourMax,
    commentBelow: rules.commentBelow,
    commentAbove: rules.commentAbove,
    officeBySeats: (await inOffice(manager, plan)).find((office) => isOfficeOf(sheet, office)) ?? null,
    ownAssessment: sheet.selfAssessment,
    byEvaluators: isHidden
      ? []
      : sheet.assessments.map((part) => ({ ...part, evaluatorName: name(part.evaluatorId) ?? '' })),
    interimTalks: sheet.talks.map(({ byId, ...talk }) => ({ ...talk, byName: name(byId) ?? '' })),
    staffMarks: sheet.differentiation,
    results: await resultsOf(manager, sheet, linked),
    resultsChanged: changedFor(viewer, sheet, linked),
    figures: isHidden ? null : figuresOf(sheet, { system, plan, linked }),
    snapshotJson: sheet.snapshot && JSON.stringify(sheet.snapshot),
    proposedByName: name(sheet.proposedById),
    calibratedByName: name(sheet.calibratedById),
    conciliation: sheet.hearings.map(({ byId, ...hearing }) => ({ ...hearing, byName: name(byId) ?? '' })),
    decidedByName: name(sheet.decidedById),
    replacedById: await replacementOf(manager, sheet),
  });
}

export interface Whole {
  readonly sheet: EvaluationSheet;
  readonly system: MeasurementSystem;
  readonly plan: Plan;
  readonly viewer: Viewer;
}

/** The frozen figures of what was told, else those of now. */
export function figuresOf(
  sheet: EvaluationSheet,
  { system, plan, linked }: Pick<Whole, 'system' | 'plan'> & { readonly linked: LinkedResults | null },
): SheetFigures | null {
  if (sheet.snapshot) return sheet.snapshot;
  if (!linked) return null;
  const { clusterCode, assessments, officeDays } = sheet;
  const results = linked.of(sheet);
  return sheetFigures({ rules: rulesOf(system), clusterCode, results, assessments, year: plan.year, officeDays });
}

/** What is definitive rests on its snapshot alone. */
const linkedFor = async (manager: EntityManager, sheet: EvaluationSheet): Promise<LinkedResults | null> =>
  SETTLED.has(sheet.state) ? null : linkedResults(manager, sheet.planId);
const SETTLED = new Set<EvaluationSheet['state']>(['definitive', 'handedOver', 'replaced']);

async function resultsOf(
  manager: EntityManager,
  { snapshot, unitId, positionId }: EvaluationSheet,
  linked: LinkedResults | null,
): Promise<EvaluationResults | null> {
  if (snapshot) {
    const { planVersionId, period, results } = snapshot;
    return { ...inTwo(results), planVersionId, period, frozen: true, final: true };
  }
  if (!linked) return null;
  const { version, period } = linked;
  const { hasFinalValues, withoutObjectives } = await new Loaders(manager).take(SETTLED_RESULTS, version.planId);
  const final = hasFinalValues && !withoutObjectives.has(positionId);
  return { ...inTwo(linked.of({ unitId, positionId })), planVersionId: version.id, period, frozen: false, final };
}

const inTwo = ({ body, unit, individual }: SheetResults) => ({
  body: two(body),
  unit: two(unit),
  individual: two(individual),
});
const two = (figure: string | null): string | null => figure && shown(new Exact(figure));

/** For whoever runs the evaluation: a sheet whose results changed is opened again. */
function changedFor(viewer: Viewer, sheet: EvaluationSheet, linked: LinkedResults | null): boolean | null {
  if (!sheet.snapshot || !linked || !covers(reach(viewer, 'finalise', 'evaluations'), readSubject(sheet))) return null;
  return !sameResults(sheet.snapshot.results, linked.of(sheet));
}

const isOfficeOf = (
  { personId, positionId }: EvaluationSheet,
  office: { readonly personId: string; readonly positionId: string },
): boolean => office.personId === personId && office.positionId === positionId;

const idsIn = ({
  assessments,
  talks,
  hearings,
  proposedById,
  calibratedById,
  decidedById,
}: EvaluationSheet): string[] => [
  ...assessments.map(({ evaluatorId }) => evaluatorId),
  ...[...talks, ...hearings].map(({ byId }) => byId),
  ...[proposedById, calibratedById, decidedById].flatMap((id) => id ?? []),
];

async function replacementOf(manager: EntityManager, { id, state }: EvaluationSheet): Promise<string | null> {
  if (state !== 'replaced') return null;
  const found = await firstRow(select(manager, EvaluationSheet, 'x').where('x.replacesId = :id', { id }));
  return found?.id ?? null;
}

/** The plan of a sheet. */
export async function planOf(manager: EntityManager, planId: string): Promise<Plan> {
  const plan = await firstRow(select(manager, Plan, 'x').where('x.id = :planId', { planId }));
  if (!plan) throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
  return plan;
}
