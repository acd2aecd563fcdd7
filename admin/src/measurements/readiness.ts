import type { ValueRecord } from './valueRecord.ts';
import { whyNotSent } from './whyLocked.ts';

/** What is entered and not sent: what can go, what was sent back and wants a look, and what is held up, with its word. */
export interface Readiness {
  readonly ready: readonly ValueRecord[];
  readonly returned: readonly ValueRecord[];
  readonly heldUp: readonly { readonly record: ValueRecord; readonly why: string }[];
}

export function readinessOf(records: readonly ValueRecord[]): Readiness {
  const entered = records.filter(({ state }) => state === 'draft' || state === 'returned');
  const held = entered.flatMap((record) => {
    const why = whyHeldUp(record);
    return why ? [{ record, why }] : [];
  });
  const heldIds = new Set(held.map(({ record }) => record.id));
  const free = entered.filter(({ id, allowedActions }) => !heldIds.has(id) && allowedActions.includes('submit'));
  return {
    ready: free.filter(({ state }) => state === 'draft'),
    returned: free.filter(({ state }) => state === 'returned'),
    heldUp: held,
  };
}

/** The key of the sentence that says what is missing; null: nothing is, or it is not this person's to send. */
function whyHeldUp(record: ValueRecord): string | null {
  const reason = whyNotSent(record);
  if (reason) return `reasons.${reason}`;
  const isOdd = record.issues.some(({ severity }) => severity === 'warning');
  return isOdd && !record.comment?.trim() ? 'values.oddUnexplained' : null;
}
