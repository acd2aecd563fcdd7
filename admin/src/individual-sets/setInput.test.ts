import { expect, test } from 'vitest';
import { editIndicator } from './setEdits.ts';
import { newIndicator, newObjective, type SetForm } from './setForm.ts';
import { faultsOf, inputOf, weightsOf } from './setInput.ts';

const weighted = (...weights: string[]): SetForm => ({
  objectives: [
    {
      ...newObjective('a', 'PO_Staff_10_01'),
      title: 'Attuazione del modello organizzativo',
      indicators: weights.map((weight, index) => ({
        ...newIndicator(`i${index}`),
        name: `Indicatore ${index + 1}`,
        weight,
      })),
    },
  ],
});

test('the missing 10,00 are offered to the one indicator that has no weight', () => {
  const { total, missing, offer } = weightsOf(weighted('40,00', '40,00', '10,00', ''));

  expect({ total, missing, name: offer?.name }).toEqual({ total: '90.00', missing: '10.00', name: 'Indicatore 4' });
});

test('with two indicators without weight nobody guesses which one gets what', () => {
  expect(weightsOf(weighted('40,00', '', '')).offer).toBeNull();
});

test('when nothing is missing nothing is offered', () => {
  expect(weightsOf(weighted('60,00', '40,00', '')).offer).toBeNull();
  expect(weightsOf(weighted('60,00', '50,00', '')).missing).toBe('-10.00');
});

test('a decimal comma is saved as the plan writes it', () => {
  const [objective] = inputOf(weighted('33,33'));

  expect(objective?.indicators[0]).toMatchObject({ weight: '33.33', numerator: 'Indicatore 1', targetValue: null });
});

test('a whole weight is saved with its two decimals', () => {
  expect(inputOf(weighted('30', '7,5'))[0]?.indicators.map(({ weight }) => weight)).toEqual(['30.00', '7.50']);
});

test('a weight that is no number is refused at its field', () => {
  expect(faultsOf(weighted('40,00', 'dieci'))).toEqual([
    { path: 'objectives[0].indicators[1].weight', code: 'FORMAT' },
  ]);
  expect(faultsOf(weighted('101,00'))).toEqual([{ path: 'objectives[0].indicators[0].weight', code: 'RANGE' }]);
});

test('a draft may lack weights, not titles and names', () => {
  const form = editIndicator(weighted(''), { objective: 'a', indicator: 'i0' }, { name: ' ' });

  expect(faultsOf(form)).toEqual([{ path: 'objectives[0].indicators[0].name', code: 'REQUIRED' }]);
});

test('the same code twice is refused where it stands the second time', () => {
  const [first] = weighted('100,00').objectives;
  const form = { objectives: [first, { ...first, key: 'b' }] } as SetForm;

  expect(faultsOf(form)).toEqual([
    { path: 'objectives[1].code', code: 'DUPLICATE_CODE', params: { value: 'PO_Staff_10_01' } },
  ]);
});
