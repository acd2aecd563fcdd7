import { showDay } from '../shared/format.ts';

export interface DueWords {
  /** Under `due` in the catalogue. */
  readonly key: string;
  readonly params: { readonly day: string; readonly smart_count: number };
}

const DAY_MS = 86_400_000;
/** Farther away than this a date says more than a number of days. */
const NEAR = 30;

/** How a last day is said on a given day: «scade domani», «scaduto da 3 giorni», «entro il 31/12/2023». */
export function dueWords(dueOn: string, today: string): DueWords {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  return { key: `due.${wordOf(days)}`, params: { day: showDay(dueOn), smart_count: Math.abs(days) } };
}

function wordOf(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days < 0) return days < -NEAR ? 'overOn' : 'over';
  return days > NEAR ? 'on' : 'in';
}
