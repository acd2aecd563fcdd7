import { expect, test } from 'vitest';
import type { ValueRecord } from './valueRecord.ts';
import { isLockNews, lockSentence, whyNotSent } from './whyLocked.ts';

const value = (change: object): ValueRecord =>
  ({
    entryLock: null,
    state: 'draft',
    allowedActions: [],
    blockedActions: [],
    evidenceRequired: false,
    evidence: [],
    unit: { name: 'Ufficio Legale' },
    position: null,
    period: { opensOn: '2023-07-01', deadline: '2023-07-20' },
    ...change,
  }) as unknown as ValueRecord;
const asKey = (key: string, given: Record<string, unknown> = {}) => `${key} ${given.day ?? ''}`.trim();

test('a lock of the calendar names its day', () => {
  expect(lockSentence(value({ entryLock: 'PERIOD_NOT_OPEN' }), asKey)).toBe(
    'values.locks.PERIOD_NOT_OPEN_ON 01/07/2023',
  );
  expect(lockSentence(value({ entryLock: 'PERIOD_EXPIRED' }), asKey)).toBe('values.locks.PERIOD_EXPIRED_ON 20/07/2023');
  expect(lockSentence(value({ entryLock: 'PERIOD_NOT_OPEN', period: { opensOn: null } }), asKey)).toBe(
    'values.locks.PERIOD_NOT_OPEN',
  );
});

test('what is open has no lock, and a mere reader is not told on every row', () => {
  expect(lockSentence(value({}), asKey)).toBeNull();
  expect(isLockNews(value({ entryLock: 'READ_ONLY' }))).toBe(false);
  expect(isLockNews(value({ entryLock: 'APPROVED' }))).toBe(true);
});

test('a proof that is asked for is told of before anything is entered', () => {
  expect(whyNotSent(value({ state: 'missing', evidenceRequired: true }))).toBe('EVIDENCE_MISSING');
  expect(whyNotSent(value({ blockedActions: [{ action: 'submit', reason: 'PERIOD_EXPIRED' }] }))).toBe(
    'PERIOD_EXPIRED',
  );
  expect(whyNotSent(value({ evidenceRequired: true }), 'notMeasurable')).toBeNull();
  expect(whyNotSent(value({ allowedActions: ['submit'] }))).toBeNull();
});
