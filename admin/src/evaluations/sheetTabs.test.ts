import { expect, test } from 'vitest';
import { areAllFinal, stepFor, tabsOf, yearsOf } from './sheetTabs.ts';

test('there is a tab for every state that has sheets, in the order of the way', () => {
  const rows = [{ state: 'notified' }, { state: 'open' }, { state: 'notified' }] as const;
  expect(tabsOf(rows)).toEqual([
    { state: 'open', count: 1 },
    { state: 'notified', count: 2 },
  ]);
});

test('the step made at once is the one open for the most; reasons are never given at once', () => {
  const may = (...allowedActions: string[]) => ({ allowedActions });
  expect(stepFor([may('calibrate', 'sendBack'), may('calibrate'), may('notify')])).toBe('calibrate');
  expect(stepFor([may('sendBack', 'contest', 'confirm')])).toBeNull();
  expect(stepFor([])).toBeNull();
});

test('the years are those whose plan was ever adopted, each once', () => {
  const plan = (planId: string, year: number, state: string) => ({ planId, year, state });
  const plans = [
    plan('a', 2023, 'superseded'),
    plan('a', 2023, 'inForce'),
    plan('b', 2024, 'draft'),
    plan('c', 2022, 'closed'),
  ];
  expect(yearsOf(plans)).toEqual([
    { planId: 'a', year: 2023 },
    { planId: 'c', year: 2022 },
  ]);
});

test('the merit waits for the last sheet, and for none that was replaced', () => {
  expect(areAllFinal([{ state: 'definitive' }, { state: 'handedOver' }, { state: 'replaced' }])).toBe(true);
  expect(areAllFinal([{ state: 'definitive' }, { state: 'decided' }])).toBe(false);
  expect(areAllFinal([])).toBe(false);
});
