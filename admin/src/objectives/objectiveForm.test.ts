import type { WrittenObjective } from '@albero/schema/contract';
import { expect, test } from 'vitest';
import { asSet, fromSet, newPlanObjective, ownPath, planFaults, planForm, writtenOf } from './objectiveForm.ts';

const WRITTEN: WrittenObjective = {
  code: '01.01',
  title: 'Arbitrato',
  description: null,
  weight: '8.33',
  unitIds: ['legale', 'staff'],
  leadUnitId: 'legale',
  indicators: [
    {
      id: 'i1',
      name: 'Atti telematici',
      kind: 'count',
      weight: '100.00',
      typology: 'Efficienza',
      unit: 'N.',
      numerator: 'Atti telematici',
      denominator: null,
      baselineYear: 2022,
      baselineValue: '3',
      baselineDate: null,
      operator: '>=',
      targetValue: '2',
      targetDate: null,
      pooling: 'single',
      scaleMin: null,
      scaleMax: null,
      evidenceRequired: true,
    },
  ],
};

test('what nobody touched goes back as it came', () => {
  expect(writtenOf(planForm(WRITTEN, 'o1'))).toEqual(WRITTEN);
});

test('an indicator that was only proposed has no record of its own', () => {
  const [first] = WRITTEN.indicators;
  const proposed = { ...WRITTEN, indicators: [{ ...(first as NonNullable<typeof first>), id: null }] };

  expect(writtenOf(planForm(proposed, null)).indicators[0]?.id).toBeNull();
});

test('the parts of a position’s form leave what only a plan has', () => {
  const form = planForm(WRITTEN, 'o1');

  expect(fromSet(asSet(form)).indicators[0]).toMatchObject({ pooling: 'single', evidenceRequired: true });
});

test('a lead unit that takes no part any more leads no more', () => {
  expect(writtenOf({ ...planForm(WRITTEN, 'o1'), unitIds: ['staff'] }).leadUnitId).toBeNull();
});

test('a new objective asks for title, units and the name of its indicator', () => {
  expect(planFaults(newPlanObjective('01.02')).map(({ path }) => path)).toEqual([
    'title',
    'indicators[0].name',
    'unitIds',
  ]);
});

test('a weight is told where it is typed', () => {
  expect(planFaults({ ...planForm(WRITTEN, 'o1'), weight: '101' })).toEqual([{ path: 'weight', code: 'RANGE' }]);
});

test('the faults of the server find their fields', () => {
  expect(['objective.indicators[0].weight', 'input.objective.code', 'motivation'].map(ownPath)).toEqual([
    'indicators[0].weight',
    'code',
    'motivation',
  ]);
});
