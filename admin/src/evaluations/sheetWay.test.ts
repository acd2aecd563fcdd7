import { describe, expect, test } from 'vitest';
import { wayOf } from './sheetWay.ts';

const fresh = { contestedAt: null, outcome: null, acknowledgedAt: null, ownAssessment: null, number: 1 };
const marked = { ownAssessment: { text: null, marks: [] } };

describe('the way of a sheet', () => {
  test('before anything happened, the usual one is shown', () => {
    expect(wayOf({ ...fresh, state: 'open' })).toEqual({
      steps: ['open', 'selfAssessed', 'proposed', 'calibrated', 'notified', 'acknowledged', 'definitive', 'handedOver'],
      active: 0,
    });
  });

  test('a self-assessment that nobody made is no step once the evaluator has proposed', () => {
    expect(wayOf({ ...fresh, state: 'proposed' }).steps.slice(0, 2)).toEqual(['open', 'proposed']);
    expect(wayOf({ ...fresh, ...marked, state: 'proposed' }).steps.slice(0, 2)).toEqual(['open', 'selfAssessed']);
  });

  test('what is contested leads through the conciliation', () => {
    const { steps, active } = wayOf({ ...fresh, state: 'inConciliation', contestedAt: '2024-03-01T10:00:00Z' });
    expect(steps.slice(-5)).toEqual(['contested', 'inConciliation', 'decided', 'definitive', 'handedOver']);
    expect(steps[active]).toBe('inConciliation');
  });

  test('what was dismissed was never in conciliation', () => {
    const way = wayOf({ ...fresh, state: 'decided', contestedAt: '2024-03-01T10:00:00Z', outcome: 'dismissed' });
    expect(way.steps).not.toContain('inConciliation');
  });

  test('a version that was replaced ends there; the one in its place is decided already', () => {
    const former = wayOf({ ...fresh, state: 'replaced', contestedAt: '2024-03-01T10:00:00Z', outcome: 'amended' });
    expect(former).toMatchObject({ active: former.steps.length });
    expect(former.steps.at(-1)).toBe('replaced');
    const next = wayOf({ ...fresh, state: 'decided', number: 2 });
    expect(next.steps[next.active]).toBe('decided');
  });

  test('who said nothing within the term acknowledged nothing', () => {
    expect(wayOf({ ...fresh, state: 'definitive' }).steps).not.toContain('acknowledged');
    const { steps, active } = wayOf({ ...fresh, state: 'handedOver', acknowledgedAt: '2024-03-01T10:00:00Z' });
    expect(steps).toContain('acknowledged');
    expect(active).toBe(steps.length);
  });
});
