import { showDay } from '../shared/format.ts';

interface Days {
  readonly state: string;
  readonly opensOn: string | null;
  readonly deadline: string | null;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/**
 * What the days of a period mean today, in words: whether values are entered, since when, until when, and what happens next.
 * @param today the business day, `YYYY-MM-DD`; days are inclusive
 */
export function daysInWords({ state, opensOn, deadline }: Days, today: string, translate: Translate): string {
  const days = { from: showDay(opensOn), until: showDay(deadline) };
  if (state === 'planned') return translate(`periods.days.planned${opensOn ? 'From' : ''}`, days);
  if (state === 'closed') return translate('periods.days.closed');
  if (opensOn && today < opensOn) return translate('periods.days.openFrom', days);
  if (!deadline) return translate('periods.days.open');
  return translate(today > deadline ? 'periods.days.expired' : 'periods.days.openUntil', days);
}
