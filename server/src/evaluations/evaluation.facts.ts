import type { EvaluationRules, Subject, Viewer } from '@albero/schema/contract';
import {
  type EvaluationSheet,
  IndividualSet,
  MeasurementSystem,
  Plan,
  PlanVersion,
  Report,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import { byId, type LoaderOf, Loaders } from '../graphql/loaders.ts';
import { hasFinalValues } from '../plans/version.values.ts';
import { evaluationSubject, type SheetFacts } from './evaluation.subject.ts';

export const SYSTEM = byId(MeasurementSystem);
export const PLAN = byId(Plan);

/** The rules of a measurement system, which was checked when it was written. */
export const rulesOf = ({ evaluation }: MeasurementSystem): EvaluationRules => evaluation as EvaluationRules;

/** Of each plan the version by which its people are evaluated: the one in force, or in which it was closed. */
export async function livingVersion(manager: EntityManager, planId: string): Promise<PlanVersion | null> {
  const found = await rows(
    select(manager, PlanVersion, 'x')
      .where('x.planId = :planId AND x.state IN (:...states)', { planId, states: ['inForce', 'closed'] })
      .orderBy('x.number', 'DESC'),
  );
  return found[0] ?? null;
}

/** Of each plan, whether its Relazione is validated. */
export const VALIDATED: LoaderOf<boolean> = async (manager, planIds) => {
  const found = await rows(
    select(manager, Report, 'x').where('x.planId IN (:...planIds) AND x.state = :validated', {
      planIds,
      validated: 'validated',
    }),
  );
  const plans = new Set(found.map(({ planId }) => planId));
  return planIds.map((id) => plans.has(id));
};

/**
 * Of each plan, whether every value of its last period is approved or consolidated, and the positions whose individual
 * objectives were never agreed on: nobody is told a zero for what was not asked for.
 */
export const SETTLED_RESULTS: LoaderOf<Settled> = (manager, planIds) =>
  Promise.all(planIds.map((planId) => settledOf(manager, planId)));

interface Settled {
  readonly hasFinalValues: boolean;
  readonly withoutObjectives: ReadonlySet<string>;
}

async function settledOf(manager: EntityManager, planId: string): Promise<Settled> {
  const version = await livingVersion(manager, planId);
  if (!version) return { hasFinalValues: false, withoutObjectives: new Set() };
  const sets = await rows(
    select(manager, IndividualSet, 'x').where('x.versionId = :id AND x.state <> :approved', {
      id: version.id,
      approved: 'approved',
    }),
  );
  return {
    hasFinalValues: await hasFinalValues(manager, version),
    withoutObjectives: new Set(sets.map(({ positionId }) => positionId)),
  };
}

const NOTHING_ASKED = { rules: null, isValidated: false, hasFinalValues: false } as const;

/** What decides on the next steps of a sheet; only what its state asks for is looked up. */
export async function factsOf(
  loaders: Pick<Loaders, 'take'>,
  sheet: EvaluationSheet,
  today: string,
): Promise<SheetFacts> {
  const { state, planId, systemId } = sheet;
  if (state === 'open' || state === 'selfAssessed') {
    const system = await loaders.take(SYSTEM, systemId);
    return { ...NOTHING_ASKED, today, rules: system && rulesOf(system) };
  }
  if (state === 'calibrated') {
    const { hasFinalValues: isFinal, withoutObjectives } = await loaders.take(SETTLED_RESULTS, planId);
    return { ...NOTHING_ASKED, today, hasFinalValues: isFinal && !withoutObjectives.has(sheet.positionId) };
  }
  if (BEFORE_DEFINITIVE.has(state))
    return { ...NOTHING_ASKED, today, isValidated: await loaders.take(VALIDATED, planId) };
  return { ...NOTHING_ASKED, today };
}
const BEFORE_DEFINITIVE = new Set<EvaluationSheet['state']>(['notified', 'acknowledged', 'decided']);

/** Sheets as the rights judge them, by their ids. */
export async function subjectsOf(
  manager: EntityManager,
  sheets: readonly EvaluationSheet[],
  { today, viewer }: { readonly today: string; readonly viewer: Viewer },
): Promise<ReadonlyMap<string, Subject>> {
  const loaders = new Loaders(manager);
  const facts = await Promise.all(sheets.map((sheet) => factsOf(loaders, sheet, today)));
  return new Map(
    sheets.map((sheet, index) => [sheet.id, evaluationSubject(sheet, facts[index] as SheetFacts, viewer)]),
  );
}
