import type { MeasureUnit, Operator } from '../contract/index.ts';
import { formatDay } from './day.ts';
import { formatPrinted } from './decimal.ts';

export interface Target {
  readonly operator: Operator | null;
  /** Plain decimal notation. */
  readonly value: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly unit: MeasureUnit | null;
}

/**
 * A target in the words of the plan: `>= 70,00 %`, `<= 5,00 gg`, `Entro 30/06/2023`.
 * Without an operator the figure alone; empty when there is nothing to say.
 */
export function targetWords({ operator, value, date, unit }: Target): string {
  if (operator === 'by') return date ? `Entro ${formatDay(date)}` : '';
  return [operator, value === null ? null : formatPrinted(value), unit].filter((word) => word).join(' ');
}
