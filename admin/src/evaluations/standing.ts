import type { SheetRecord } from './sheetRecord.ts';

/** Which figures a page shows: plainly one of these, never left to be guessed. */
export type Standing = 'keptBack' | 'noResults' | 'provisional' | 'awaiting' | 'told' | 'definitive' | 'replaced';

const BEFORE_TOLD: readonly SheetRecord['state'][] = ['open', 'selfAssessed', 'proposed', 'calibrated'];

/**
 * Before the notification results and marks still move; then they are as they were told, until a step that everybody
 * sees; in the end they are definitive. To the person nothing of the evaluator's is told before.
 */
export function standingOf({ isOwn, state, results }: Pick<SheetRecord, 'isOwn' | 'state' | 'results'>): Standing {
  if (state === 'replaced') return 'replaced';
  if (state === 'definitive' || state === 'handedOver') return 'definitive';
  if (!BEFORE_TOLD.includes(state)) return 'told';
  if (isOwn) return 'keptBack';
  if (!results) return 'noResults';
  return results.final ? 'awaiting' : 'provisional';
}

/** In these states the person may contest it, as long as the term runs. */
export const isContestable = (state: SheetRecord['state']): boolean => state === 'notified' || state === 'acknowledged';

/** Until which day it may be contested; null: not any more, or not yet. */
export function termOf(
  { state, contestUntil }: Pick<SheetRecord, 'state' | 'contestUntil'>,
  today: string,
): { readonly day: string; readonly isOver: boolean } | null {
  return isContestable(state) && contestUntil ? { day: contestUntil, isOver: contestUntil < today } : null;
}
