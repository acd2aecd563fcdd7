import type { ResultValues } from '@albero/schema/contract';

/** What a page of results shows: the arguments of its query. */
export interface AskedScores {
  readonly planVersionId: string;
  readonly periodId: string | null;
  readonly values: ResultValues;
  /** null: as the server has it, final only at the end of a closed year. */
  readonly final: boolean | null;
}

export interface PeriodChoice {
  readonly id: string;
  readonly endsOn: string;
  readonly state: string;
}

export interface PlanChoice {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly periods: readonly PeriodChoice[];
}

const RESULTS_OF: ReadonlySet<string> = new Set(['inForce', 'closed', 'superseded']);

/** The versions that were ever adopted, the one in force first: a draft has weights, but nothing was measured by it. */
export const versionsWithResults = (plans: readonly PlanChoice[]): PlanChoice[] =>
  plans
    .filter(({ state }) => RESULTS_OF.has(state))
    .sort((a, b) => Number(b.state === 'inForce') - Number(a.state === 'inForce') || b.year - a.year);

/** The latest period that was ever opened, else the first: before that nothing can have been measured in it. */
export function usualPeriod(periods: readonly PeriodChoice[]): PeriodChoice | null {
  const inOrder = [...periods].sort((a, b) => a.endsOn.localeCompare(b.endsOn));
  return inOrder.findLast(({ state }) => state !== 'planned') ?? inOrder[0] ?? null;
}

/** The choices as they stand in the address, so that a link leads others to the same figures. */
export function askedOf(params: URLSearchParams, plan: PlanChoice): AskedScores {
  const named = plan.periods.find(({ id }) => id === params.get('period'));
  const at = params.get('at');
  return {
    planVersionId: plan.id,
    periodId: (named ?? usualPeriod(plan.periods))?.id ?? null,
    values: params.get('values') === 'provisional' ? 'provisional' : 'official',
    final: at === null ? null : at === 'close',
  };
}

const KEPT = ['version', 'period', 'values', 'at'] as const;

/** What of an address goes on to the next page of results: the choices, and nothing of the page itself. */
export function keptSearch(params: URLSearchParams, change: Readonly<Record<string, string | null>> = {}): string {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = name in change ? change[name] : params.get(name);
    if (value) kept.set(name, value);
  }
  const text = kept.toString();
  return text ? `?${text}` : '';
}
