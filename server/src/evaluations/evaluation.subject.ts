import {
  type BlockReason,
  type EvaluationRules,
  type Subject,
  transitionOf,
  type Viewer,
} from '@albero/schema/contract';
import type { EvaluationSheet } from '@albero/schema/model';
import { areMarked, isMarked } from '../domain/evaluation/index.ts';

/** What the steps of a sheet depend on besides the sheet itself. */
export interface SheetFacts {
  /** `YYYY-MM-DD`, Europe/Rome */
  readonly today: string;
  /** null: it is not asked. */
  readonly rules: EvaluationRules | null;
  /** The Relazione of the plan is validated by the OIV. */
  readonly isValidated: boolean;
  /** Every value of the plan's last period is approved or consolidated, and the position's objectives were agreed on. */
  readonly hasFinalValues: boolean;
}

/**
 * A sheet is about a person, in the position that the person heads. Whoever calibrated it is no third party either, once
 * it is contested.
 * @param viewer where what is no step of the workflow is judged, too: the conciliation body is neither evaluator nor
 *   evaluated, and nobody changes the days or the weights of the own sheet
 */
export const evaluationSubject = (sheet: EvaluationSheet, facts: SheetFacts, viewer?: Viewer): Subject => ({
  bodyId: sheet.bodyId,
  unitIds: [sheet.unitId],
  positionId: sheet.positionId,
  personId: sheet.personId,
  state: sheet.state,
  authorIds: authorsOf(sheet),
  blocks: { ...(viewer && personBlocks(sheet, viewer)), ...stepBlocks(sheet, facts) },
});

/** For reading alone. */
export const readSubject = ({ bodyId, unitId, positionId, personId, state }: EvaluationSheet): Subject => ({
  bodyId,
  unitIds: [unitId],
  positionId,
  personId,
  state,
});

const authorsOf = ({ state, authorIds, calibratedById }: EvaluationSheet): string[] =>
  calibratedById && IN_DISPUTE.has(state) ? [...authorIds, calibratedById] : authorIds;
const IN_DISPUTE = new Set<EvaluationSheet['state']>(['contested', 'inConciliation']);

type Blocks = NonNullable<Subject['blocks']>;

function stepBlocks(sheet: EvaluationSheet, { rules, isValidated, hasFinalValues, today }: SheetFacts): Blocks {
  const isSelfAssessed = rules !== null && sheet.selfAssessment !== null && isMarked(rules, sheet.selfAssessment.marks);
  const isOver = sheet.contestUntil !== null && today > sheet.contestUntil;
  return {
    ...(!isSelfAssessed && { submit: 'MARKS_MISSING' }),
    ...(!(rules && areMarked(rules, sheet.assessments)) && { propose: 'MARKS_MISSING' }),
    ...(!hasFinalValues && { notify: 'RESULTS_NOT_FINAL' }),
    ...(isOver && { contest: 'TERM_OVER' }),
    ...finaliseBlock(sheet, isOver, isValidated),
    ...(isBegun(sheet) && { delete: 'IN_USE' }),
  };
}

/** What was not contested waits for the term, also where the person took note: until then it may be contested. */
function finaliseBlock({ state }: EvaluationSheet, isOver: boolean, isValidated: boolean): Blocks {
  if (state !== 'decided' && !isOver) return { finalise: 'TERM_RUNNING' };
  return isValidated ? {} : { finalise: 'REPORT_NOT_VALIDATED' };
}

/** Somebody wrote in it, or it was told to the person once: it stays. */
const isBegun = (sheet: EvaluationSheet): boolean =>
  sheet.number > 1 ||
  sheet.selfAssessment !== null ||
  sheet.reason !== null ||
  sheet.assessments.length + sheet.talks.length > 0;

const OF_THE_PERSON: Blocks = { update: 'CONFLICT_OF_INTEREST', delete: 'CONFLICT_OF_INTEREST' };

function personBlocks(sheet: EvaluationSheet, { personId }: Viewer): Blocks {
  const isAuthor = authorsOf(sheet).includes(personId);
  const third: BlockReason = 'SAME_PERSON';
  return {
    ...(sheet.personId === personId && OF_THE_PERSON),
    ...(isAuthor && Object.fromEntries(CONCILIATION.map((action) => [action, third]))),
  };
}

/** Of the conciliation body's actions those that are no step of the workflow: the steps ask for four eyes themselves. */
const CONCILIATION = (['hear', 'amend'] as const).filter((action) => !transitionOf('evaluations', action));

/** Where the table of sheets keeps what the rights ask for. */
export const SHEET_REACH = {
  bodyId: 'x.bodyId',
  unitId: 'x.unitId',
  positionId: 'x.positionId',
  personId: 'x.personId',
  state: 'x.state',
} as const;
