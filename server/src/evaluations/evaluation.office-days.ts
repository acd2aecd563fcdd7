import type { Differentiation, Issue } from '@albero/schema/contract';
import type { EvaluationSheet } from '@albero/schema/model';
import { Exact } from '@albero/schema/rules';
import { invalid } from '../domain/errors.ts';
import { assertOffice, daysIn, withDays } from '../domain/evaluation/index.ts';
import type { UpdateEvaluationInput } from './evaluation.inputs.ts';

/**
 * What HR changes of the days of a sheet and of its evaluators, and of how the person differentiates.
 * @returns only the columns that change
 * @throws DomainError INVALID: outside the year or reversed, evaluators outside the days in office, figures out of order
 */
export function changedOffice(sheet: EvaluationSheet, input: UpdateEvaluationInput): Partial<EvaluationSheet> {
  const year = Number(sheet.officeFrom.slice(0, 4));
  const office = { from: input.officeFrom ?? sheet.officeFrom, to: input.officeTo ?? sheet.officeTo };
  const hasMoved = office.from !== sheet.officeFrom || office.to !== sheet.officeTo;
  const days = input.officeDays ?? (hasMoved ? daysIn(office) : sheet.officeDays);
  assertOffice({ ...office, days }, year);
  const { differentiation, evaluatorDays } = input;
  return {
    ...(hasMoved && { officeFrom: office.from, officeTo: office.to }),
    ...(days !== sheet.officeDays && { officeDays: days }),
    ...((hasMoved || evaluatorDays) && { assessments: withDays(sheet.assessments, evaluatorDays ?? [], office) }),
    ...(differentiation !== undefined && {
      differentiation: differentiation && checkedDifferentiation(differentiation),
    }),
  };
}

function checkedDifferentiation({ people, mean, deviation, lowest, highest }: Differentiation): Differentiation {
  const figures = { mean, deviation, lowest, highest };
  const faults = Object.entries(figures).flatMap(([name, figure]): Issue[] =>
    new Exact(figure).isNegative() || new Exact(figure).gt(MOST)
      ? [{ path: `differentiation.${name}`, code: 'RANGE', params: { min: 0, max: MOST } }]
      : [],
  );
  const isOrdered = new Exact(lowest).lte(mean) && new Exact(mean).lte(highest);
  if (faults.length === 0 && !isOrdered)
    faults.push({ path: 'differentiation.mean', code: 'RANGE', params: { min: lowest, max: highest } });
  if (faults.length > 0) throw invalid(...faults);
  return { people, ...figures };
}
const MOST = 1000;
