import { expect, test } from 'vitest';
import { addIndicator, editIndicator, move, remove } from './setEdits.ts';
import { formOf, newIndicator, newObjective, nextCode, type SetForm, withKind } from './setForm.ts';

const FORM: SetForm = { objectives: [newObjective('a', 'PO_Staff_04_01'), newObjective('b', 'PO_Staff_10_01')] };
const codes = (form: SetForm): string[] => form.objectives.map((each) => each.code);

test('an objective moves up one place and stays at the top', () => {
  expect(codes(move(FORM, { objective: 'b' }, -1))).toEqual(['PO_Staff_10_01', 'PO_Staff_04_01']);
  expect(codes(move(FORM, { objective: 'a' }, -1))).toEqual(codes(FORM));
});

test('an indicator moves inside its objective only', () => {
  const two = addIndicator(FORM, 'a', newIndicator('x'));
  const keys = (form: SetForm): (string | undefined)[] => form.objectives[0]?.indicators.map((each) => each.key) ?? [];

  expect(keys(move(two, { objective: 'a', indicator: 'x' }, -1))).toEqual(['x', 'a-1']);
  expect(keys(move(two, { objective: 'a', indicator: 'x' }, 1))).toEqual(['a-1', 'x']);
});

test('a change touches its own indicator and no other', () => {
  const changed = editIndicator(FORM, { objective: 'b', indicator: 'b-1' }, { weight: '10,00' });

  expect(changed.objectives[1]?.indicators[0]?.weight).toBe('10,00');
  expect(changed.objectives[0]).toBe(FORM.objectives[0]);
});

test('what is removed is gone, the rest keeps its order', () => {
  expect(codes(remove(FORM, { objective: 'a' }))).toEqual(['PO_Staff_10_01']);
  expect(remove(FORM, { objective: 'a', indicator: 'a-1' }).objectives[0]?.indicators).toEqual([]);
});

test('a new objective gets the next free code', () => {
  expect(nextCode(FORM, 'PO_Staff')).toBe('PO_Staff_10_02');
  expect(nextCode({ objectives: [] }, 'PO_BP')).toBe('PO_BP_01');
});

test('an indicator that becomes a date loses unit and number and asks for a day', () => {
  const date = withKind({ ...newIndicator('x'), targetValue: '2,00' }, 'date');

  expect(date).toMatchObject({ operator: 'by', unit: '', targetValue: '' });
  expect(withKind({ ...date, targetDate: '31/12/2023' }, 'ratio')).toMatchObject({
    operator: '>=',
    unit: '%',
    targetDate: '',
  });
});

test('weights of the API are shown with a comma', () => {
  const indicator = { ...newIndicator('x'), id: 'x', weight: '33.33', typology: null, unit: null, operator: null };
  const record = { ...indicator, targetValue: null, targetDate: null, baselineYear: null, baselineValue: null };
  const objective = { ...newObjective('a', 'X'), id: 'a', servesArea: null };
  const [first] = formOf([
    {
      ...objective,
      indicators: [{ ...record, baselineDate: null, scaleMin: null, scaleMax: null, denominator: null }],
    },
  ]).objectives;

  expect(first?.indicators[0]?.weight).toBe('33,33');
});
