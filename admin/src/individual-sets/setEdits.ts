import type { IndicatorForm, ObjectiveForm, SetForm } from './setForm.ts';

/** Where an indicator stands in the form: the keys of its objective and its own. */
export interface At {
  readonly objective: string;
  readonly indicator?: string;
}

export const editObjective = (form: SetForm, key: string, change: Partial<ObjectiveForm>): SetForm => ({
  objectives: form.objectives.map((each) => (each.key === key ? { ...each, ...change } : each)),
});

export function editIndicator(form: SetForm, at: At, change: Partial<IndicatorForm>): SetForm {
  return withIndicators(form, at.objective, (indicators) =>
    indicators.map((each) => (each.key === at.indicator ? { ...each, ...change } : each)),
  );
}

export const addObjective = (form: SetForm, objective: ObjectiveForm): SetForm => ({
  objectives: [...form.objectives, objective],
});

export const addIndicator = (form: SetForm, objective: string, indicator: IndicatorForm): SetForm =>
  withIndicators(form, objective, (indicators) => [...indicators, indicator]);

/** Takes out an objective, or one of its indicators. */
export function remove(form: SetForm, at: At): SetForm {
  if (!at.indicator) return { objectives: form.objectives.filter((each) => each.key !== at.objective) };
  return withIndicators(form, at.objective, (list) => list.filter((each) => each.key !== at.indicator));
}

/** Moves an objective, or an indicator within its objective, one place up (-1) or down (1); at the end it stays. */
export function move(form: SetForm, at: At, by: -1 | 1): SetForm {
  if (!at.indicator) return { objectives: moved(form.objectives, at.objective, by) };
  return withIndicators(form, at.objective, (list) => moved(list, at.indicator as string, by));
}

function moved<T extends { readonly key: string }>(list: readonly T[], key: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((each) => each.key === key);
  const to = from + by;
  const here = list[from];
  const there = list[to];
  if (!here || !there) return list;
  return list.map((each, index) => (index === from ? there : index === to ? here : each));
}

const withIndicators = (
  form: SetForm,
  key: string,
  change: (indicators: readonly IndicatorForm[]) => readonly IndicatorForm[],
): SetForm => ({
  objectives: form.objectives.map((each) =>
    each.key === key ? { ...each, indicators: change(each.indicators) } : each,
  ),
});
