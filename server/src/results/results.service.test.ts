import type { Period } from '@albero/schema/model';
import { expect, test } from 'vitest';
import { periodAsked } from './results.service.ts';

const JUNE = { id: 'june', endsOn: '2023-06-30', state: 'closed' } as Period;
const DECEMBER = { id: 'december', endsOn: '2023-12-31', state: 'planned' } as Period;

test('who names no period is shown the latest that was ever opened, however late in the year it is', () => {
  expect(periodAsked([JUNE, DECEMBER], null)).toBe(JUNE);
  expect(periodAsked([JUNE, { ...DECEMBER, state: 'open' }], null)?.id).toBe('december');
  expect(periodAsked([{ ...JUNE, state: 'planned' }, DECEMBER], null)?.id).toBe('june');
  expect(periodAsked([], null)).toBe(null);
});

test('one that the plan does not have is not there', () => {
  expect(periodAsked([JUNE, DECEMBER], 'december')).toBe(DECEMBER);
  expect(() => periodAsked([JUNE], 'december')).toThrow('NOT_FOUND');
});
