import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';
import type { ValueRecord } from './valueRecord.ts';

const value = (id: string, change: object = {}): ValueRecord =>
  ({
    id,
    state: 'draft',
    comment: null,
    allowedActions: ['submit'],
    blockedActions: [],
    issues: [],
    evidence: [],
    evidenceRequired: false,
    ...change,
  }) as unknown as ValueRecord;
const WARNING = [{ code: 'NUMERATOR_OVER_DENOMINATOR', field: 'numerator', severity: 'warning' }];

test('what is entered and whole is ready; what came back wants a look first', () => {
  const { ready, returned, heldUp } = readinessOf([
    value('a'),
    value('b', { state: 'returned' }),
    value('c', { state: 'missing' }),
    value('d', { issues: WARNING, comment: 'Due atti sono del 2022' }),
  ]);

  expect(ready.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(returned.map(({ id }) => id)).toEqual(['b']);
  expect(heldUp).toEqual([]);
});

test('what is held up says by what', () => {
  const blocked = { allowedActions: [], evidenceRequired: true };
  const { heldUp } = readinessOf([value('a', blocked), value('b', { issues: WARNING })]);

  expect(heldUp.map(({ record, why }) => `${record.id} ${why}`)).toEqual([
    'a reasons.EVIDENCE_MISSING',
    'b values.oddUnexplained',
  ]);
});
