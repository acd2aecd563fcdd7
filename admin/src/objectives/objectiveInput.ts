import type { ObjectiveInput } from '../generated/graphql.ts';
import { type PlanObjectiveForm, writtenOf } from './objectiveForm.ts';

/** The form in the generated input type, which wants arrays that could be written to. */
export function inputOfForm(form: PlanObjectiveForm): ObjectiveInput {
  const written = writtenOf(form);
  return { ...written, unitIds: [...written.unitIds], indicators: written.indicators.map((each) => ({ ...each })) };
}
