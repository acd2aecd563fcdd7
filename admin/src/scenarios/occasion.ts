import { type PeriodChoice, usualPeriod } from '../results/asked.ts';

/** When a what-if is looked at. */
export interface AskedOccasion {
  readonly periodId: string | null;
  /** null: as the server has it, final only at the end of a closed year. */
  readonly final: boolean | null;
}

/** As it stands in the address, so that a link leads others to the same figures. */
export function occasionOf(params: URLSearchParams, periods: readonly PeriodChoice[]): AskedOccasion {
  const named = periods.find(({ id }) => id === params.get('period'));
  const at = params.get('at');
  return { periodId: (named ?? usualPeriod(periods))?.id ?? null, final: at === null ? null : at === 'close' };
}
