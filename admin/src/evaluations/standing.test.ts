import type { SheetState } from '@albero/schema/contract';
import { describe, expect, test } from 'vitest';
import { standingOf, termOf } from './standing.ts';

const results = { body: '93.20', unit: '95.40', individual: '91.00', planVersionId: 'v', period: '2023-12-31' };
const found = (state: SheetState, isOwn: boolean, final: boolean | null) =>
  standingOf({ state, isOwn, results: final === null ? null : { ...results, frozen: false, final } });

describe('which figures a sheet shows', () => {
  test('to the evaluator they are provisional until the results of the year are approved', () => {
    expect(found('proposed', false, false)).toBe('provisional');
    expect(found('calibrated', false, true)).toBe('awaiting');
    expect(found('open', false, null)).toBe('noResults');
  });

  test('to the person they are kept back until the notification, whatever there is', () => {
    expect(found('calibrated', true, true)).toBe('keptBack');
    expect(found('notified', true, true)).toBe('told');
  });

  test('what was told stays as it was told, and in the end it is definitive', () => {
    expect(found('inConciliation', false, true)).toBe('told');
    expect(found('handedOver', true, true)).toBe('definitive');
    expect(found('replaced', true, true)).toBe('replaced');
  });
});

describe('the term to contest', () => {
  const asked = (state: SheetState, today: string) => termOf({ state, contestUntil: '2024-03-15' }, today);

  test('runs through its last day', () => {
    expect(asked('notified', '2024-03-15')).toEqual({ day: '2024-03-15', isOver: false });
    expect(asked('acknowledged', '2024-03-16')).toEqual({ day: '2024-03-15', isOver: true });
  });

  test('is no matter any more once it is contested or decided', () => {
    expect(asked('contested', '2024-03-10')).toBeNull();
    expect(asked('definitive', '2024-03-10')).toBeNull();
  });
});
