import { showDay } from '../shared/format.ts';
import type { ValueRecord } from './valueRecord.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Locks that say more when they name the day. */
const DAY_OF: Readonly<Record<string, (record: ValueRecord) => string | null>> = {
  PERIOD_NOT_OPEN: ({ period }) => period.opensOn,
  PERIOD_EXPIRED: ({ period }) => period.deadline,
};

/** The sentence of the lock on a value: which one it is and what to do about it; null when it can be entered. */
export function lockSentence(record: ValueRecord, translate: Translate): string | null {
  const { entryLock, unit, position } = record;
  if (entryLock === null) return null;
  const day = DAY_OF[entryLock]?.(record) ?? null;
  return translate(`values.locks.${entryLock}${day ? '_ON' : ''}`, {
    day: showDay(day),
    unit: position?.title ?? unit.name,
    _: translate('values.locked', { reason: translate(`reasons.${entryLock}`) }),
  });
}

/** On the rows of a list: whoever never enters anything is not told so on each. */
export const isLockNews = ({ entryLock }: ValueRecord): boolean => entryLock !== null && entryLock !== 'READ_ONLY';

/**
 * Why it cannot be sent although it is entered; null when it can, or when sending is not this person's.
 * @param outcome as it stands in the form: only a measured value wants its proof
 */
export function whyNotSent(record: ValueRecord, outcome: string | null = record.outcome): string | null {
  const { state, allowedActions, blockedActions, evidenceRequired, evidence } = record;
  const lacksProof = evidenceRequired && evidence.length === 0 && (outcome ?? 'measured') === 'measured';
  if (lacksProof) return 'EVIDENCE_MISSING';
  if (state === 'missing' || allowedActions.includes('submit')) return null;
  const reason = blockedActions.find(({ action }) => action === 'submit')?.reason ?? null;
  return reason === 'EVIDENCE_MISSING' ? null : reason;
}

/** Is sending this person's, sooner or later? */
export const sendsIt = ({ allowedActions, blockedActions }: ValueRecord): boolean =>
  allowedActions.includes('submit') || blockedActions.some(({ action }) => action === 'submit');
