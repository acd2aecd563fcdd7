import { expect, test } from 'vitest';
import { askedOf, keptSearch, type PlanChoice, usualPeriod, versionsWithResults } from './asked.ts';

const JUNE = { id: 'june', endsOn: '2023-06-30', state: 'closed' };
const DECEMBER = { id: 'december', endsOn: '2023-12-31', state: 'planned' };
const plan = (more: Partial<PlanChoice> = {}): PlanChoice => ({
  id: 'p',
  year: 2023,
  number: 1,
  state: 'inForce',
  title: 'Piano',
  periods: [DECEMBER, JUNE],
  ...more,
});

test('the period is the latest that was opened, whatever their order', () => {
  expect(usualPeriod([DECEMBER, JUNE])?.id).toBe('june');
  expect(usualPeriod([{ ...DECEMBER, state: 'open' }, JUNE])?.id).toBe('december');
  expect(usualPeriod([DECEMBER, { ...JUNE, state: 'planned' }])?.id).toBe('june');
  expect(usualPeriod([])).toBeNull();
});

test('a link names the version, the period, the values and the closing; a period of another plan is not taken', () => {
  const asked = askedOf(new URLSearchParams('period=december&values=provisional&at=close'), plan());
  expect(asked).toEqual({ planVersionId: 'p', periodId: 'december', values: 'provisional', final: true });

  const other = askedOf(new URLSearchParams('period=elsewhere&values=anything'), plan());
  expect(other).toEqual({ planVersionId: 'p', periodId: 'june', values: 'official', final: null });
});

test('the choices go to the next page, and nothing of the page itself', () => {
  const params = new URLSearchParams('period=june&why=area&of=07&unit=u1');
  expect(keptSearch(params)).toBe('?period=june');
  expect(keptSearch(params, { values: 'provisional' })).toBe('?period=june&values=provisional');
  expect(keptSearch(params, { period: null })).toBe('');
});

test('versions that were adopted have results, the one in force first', () => {
  const plans = [
    plan({ id: 'draft', state: 'draft' }),
    plan({ id: 'old', state: 'superseded' }),
    plan({ id: 'now', number: 2 }),
    plan({ id: 'closed', year: 2022, state: 'closed' }),
  ];
  expect(versionsWithResults(plans).map(({ id }) => id)).toEqual(['now', 'old', 'closed']);
});
