import { expect, test } from 'vitest';
import { clashOf, differencesOf, onTopOf, withKnownIds } from './conflict.ts';
import { editIndicator, editObjective } from './setEdits.ts';
import { newObjective, type SetForm } from './setForm.ts';

const asRecord = (form: SetForm) =>
  form.objectives.map((each) => ({
    ...each,
    id: each.key,
    indicators: each.indicators.map((indicator) => ({ ...indicator, id: indicator.key, weight: '10.00' })),
  }));
const BASE: SetForm = { objectives: [{ ...newObjective('a', 'PO_01'), title: 'Titolo' }] };
const current = { contentJson: JSON.stringify({ objectives: asRecord(BASE) }) };

test('what I wrote and what stands there now are told field by field', () => {
  const titled = editObjective(BASE, 'a', { title: 'Titolo mio' });
  const mine = editIndicator(titled, { objective: 'a', indicator: 'a-1' }, { weight: '20,00' });
  const clash = clashOf(mine, { actual: 4, current });

  expect(clash?.version).toBe(4);
  expect(differencesOf(clash ?? never(), (key) => key)).toEqual([
    { field: 'PO_01 · sets.fields.title', mine: 'Titolo mio', theirs: 'Titolo' },
    { field: 'PO_01 ·  · sets.fields.weight', mine: '20,00', theirs: '10,00' },
  ]);
});

test('what was typed while a save was on its way stays, and what was new in it is not added once more', () => {
  const saved: SetForm = {
    objectives: BASE.objectives.map((each) => ({
      ...each,
      id: 'made',
      indicators: each.indicators.map((indicator) => ({ ...indicator, id: 'made-1' })),
    })),
  };
  const typed: SetForm = {
    objectives: [...editObjective(BASE, 'a', { title: 'Titolo, e ancora' }).objectives, newObjective('b', 'PO_02')],
  };

  const [first, second] = onTopOf({ sent: BASE, saved }, typed).objectives;

  expect([first?.id, first?.title, first?.indicators[0]?.id]).toEqual(['made', 'Titolo, e ancora', 'made-1']);
  expect([second?.id, second?.indicators[0]?.id]).toEqual([null, null]);
});

test('an objective that the other took away is sent as a new one', () => {
  const mine: SetForm = { objectives: [{ ...newObjective('b', 'PO_02'), id: 'b' }] };
  const clash = clashOf(mine, { actual: 4, current }) ?? never();

  expect(withKnownIds(mine, clash.theirs).objectives[0]?.id).toBeNull();
});

test('without the current record there is nothing to compare', () => {
  expect(clashOf(BASE, { actual: 4 })).toBeNull();
});

function never(): never {
  throw new Error('a clash was expected');
}
