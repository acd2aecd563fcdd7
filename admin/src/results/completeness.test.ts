import { expect, test } from 'vitest';
import { type Line, stagesOf, sumOf } from './completeness.ts';

const line = (counts: Partial<Line>): Line => ({
  unitId: 'u',
  unitName: 'Ufficio Legale',
  due: 0,
  entered: 0,
  notMeasurable: 0,
  missing: 0,
  draft: 0,
  returned: 0,
  submitted: 0,
  verified: 0,
  approved: 0,
  ...counts,
});

test('the stages of the review make what is due, and the rest is not entered', () => {
  const stages = stagesOf(line({ due: 10, approved: 3, verified: 1, submitted: 2, draft: 1 }));

  expect(stages.map(({ stage, count }) => `${stage} ${count}`)).toEqual([
    'approved 3',
    'verified 1',
    'submitted 2',
    'returned 0',
    'draft 1',
    'none 3',
  ]);
});

test('units and positions add up', () => {
  expect(sumOf([line({ due: 4, draft: 1 }), line({ due: 6, draft: 2 })])).toMatchObject({ due: 10, draft: 3 });
});
