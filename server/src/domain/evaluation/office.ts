import { invalid } from '../errors.ts';
import { daysIn, type Span, wholeYear } from './days.ts';

/**
 * The days in office of a sheet.
 * @throws DomainError INVALID: outside the year, reversed, or more days than there are
 */
export function assertOffice({ from, to, days }: Span & { readonly days: number }, year: number): void {
  const whole = wholeYear(year);
  const params = { min: whole.from, max: whole.to };
  if (from < whole.from || from > whole.to) throw invalid({ path: 'officeFrom', code: 'RANGE', params });
  if (to < whole.from || to > whole.to) throw invalid({ path: 'officeTo', code: 'RANGE', params });
  if (to < from) throw invalid({ path: 'officeTo', code: 'ENDS_BEFORE_START' });
  const most = daysIn({ from, to });
  if (days > most) throw invalid({ path: 'officeDays', code: 'RANGE', params: { min: 1, max: most } });
}
