import { expect, test } from 'vitest';
import { placeOf } from './placeOf.ts';

test('a fault of a plan is named by the codes of the plan', () => {
  expect(placeOf('areas[09].objectives[09.25].indicators[0].weight')).toBe('09.25 › 1');
  expect(placeOf('areas[09].objectives[09.25]')).toBe('09.25');
  expect(placeOf('areas[Az_7].objectives')).toBe('Az_7');
});

test('a fault of a form is shown by its field', () => {
  expect(placeOf('objective.indicators[0].weight')).toBe('');
});
