import { expect, test } from 'vitest';
import { unreported } from './reportRecord.ts';

test('a Relazione can be begun on each plan that came into force and has none, the newest year first', () => {
  const plans = [
    { planId: 'a', year: 2022, state: 'closed' },
    { planId: 'b', year: 2023, state: 'inForce' },
    { planId: 'b', year: 2023, state: 'draft' },
    { planId: 'c', year: 2024, state: 'draft' },
    { planId: 'd', year: 2021, state: 'closed' },
  ];

  expect(unreported(plans, [{ planId: 'd' }]).map(({ planId }) => planId)).toEqual(['b', 'a']);
});
