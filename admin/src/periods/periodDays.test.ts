import { expect, test } from 'vitest';
import { daysInWords } from './periodDays.ts';

const said = (state: string, opensOn: string | null, deadline: string | null, today: string) =>
  daysInWords({ state, opensOn, deadline }, today, (key, given = {}) =>
    [key, given.from, given.until].filter(Boolean).join(' '),
  );

test('the days of a period are inclusive', () => {
  expect(said('open', '2023-07-01', '2023-07-20', '2023-06-30')).toContain('openFrom');
  expect(said('open', '2023-07-01', '2023-07-20', '2023-07-01')).toContain('openUntil');
  expect(said('open', '2023-07-01', '2023-07-20', '2023-07-20')).toContain('openUntil');
  expect(said('open', '2023-07-01', '2023-07-20', '2023-07-21')).toContain('expired');
});

test('a period without days is open from its opening to its closing', () => {
  expect(said('planned', null, null, '2023-07-01')).toBe('periods.days.planned');
  expect(said('open', null, null, '2023-07-01')).toBe('periods.days.open');
  expect(said('closed', null, '2023-07-20', '2023-07-01')).toBe('periods.days.closed');
});
