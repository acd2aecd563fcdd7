import { expect, test } from 'vitest';
import { bulletOf } from './bullet.ts';
import { ownFirst, type ScoreLine, summaryOf } from './overview.ts';
import { lightOf } from './semaphore.ts';
import { labelsApart, segmentsOf, topOf, xAt, yAt } from './trend.ts';
import { bandsOf, heatOf, heaviestFirst, readRatio, readShare } from './weightRows.ts';

const SCALE = { width: 640, top: 100 };
const USUAL = { green: '90', amber: '70' };
const line = (code: string, score: string | null, more: Partial<ScoreLine> = {}): ScoreLine => ({
  key: code,
  code,
  name: code,
  score,
  coverage: '100.00',
  state: score === null ? 'missing' : 'scored',
  ...more,
});

test.each([
  ['90.00', 'green'],
  ['89.99', 'amber'],
  ['70.00', 'amber'],
  ['69.99', 'red'],
  ['100.00', 'green'],
  ['9.50', 'red'],
  [null, 'none'],
] as const)('a score of %s is %s by the usual thresholds', (score, light) => {
  expect(lightOf(score, USUAL)).toBe(light);
});

test('the thresholds are those of the measurement system, whatever their decimals', () => {
  expect(lightOf('92.33', { green: '95.50', amber: '92.33' })).toBe('amber');
});

test('what a chart says without being seen: how many have a score, the highest and the lowest', () => {
  const lines = [line('07', '9.50'), line('09', '100.00'), line('08', null), line('01', '71.00')];
  const summary = summaryOf(lines, USUAL);
  expect(summary).toMatchObject({ all: 4, scored: 3, lights: { green: 1, amber: 1, red: 1, none: 1 } });
  expect([summary.highest?.code, summary.lowest?.code]).toEqual(['09', '07']);
  expect(summaryOf([line('08', null)], USUAL)).toMatchObject({ scored: 0, highest: null, lowest: null });
});

test('one’s own unit comes first, the others stay as the plan has them', () => {
  const lines = [line('a', null), line('b', null, { isOwn: true }), line('c', null)];
  expect(ownFirst(lines).map(({ code }) => code)).toEqual(['b', 'a', 'c']);
});

test('a value and its target stand on one scale, and the good side is the operator’s', () => {
  const percentage = { operator: '>=', value: '76', targetValue: '80.00', unit: '%' };
  expect(bulletOf(percentage)).toEqual({ value: 76, target: 80, good: 'above' });
  const late = bulletOf({ operator: '<=', value: '12', targetValue: '6', unit: 'gg' });
  expect(late?.good).toBe('below');
  expect((late?.value ?? 0) / (late?.target ?? 1)).toBeCloseTo(2);
  expect(bulletOf({ ...percentage, value: '130' })?.value).toBeLessThanOrEqual(100);
  expect(bulletOf({ ...percentage, value: '0', targetValue: '0', unit: 'N.' })).toMatchObject({ value: 0, target: 0 });
  expect(bulletOf({ ...percentage, value: null })).toBeNull();
});

test('where a period has no score the line is broken, and no point is drawn', () => {
  const segments = segmentsOf(['50.00', null, '100.00', '80.00'], SCALE);
  expect(segments.map((points) => points.map(({ score }) => score))).toEqual([['50.00'], ['100.00', '80.00']]);
  expect(segments[1]?.[0]).toMatchObject({ x: xAt(2, 4, SCALE), y: yAt(100, SCALE) });
  expect(segmentsOf([null, null], SCALE)).toEqual([]);
});

test('a score above 100 is inside the drawing', () => {
  expect(topOf([{ key: 'body', label: 'Ente', look: 0, points: ['110.00', null] }])).toBe(120);
  expect(topOf([])).toBe(100);
});

test('figures that would cover one another are moved apart, the others are not', () => {
  expect(labelsApart([100, 104, 180], 15)).toEqual([100, 115, 180]);
  expect(labelsApart([104, 100], 15)).toEqual([115, 100]);
});

test('shares are read with two or three decimals, the disparity without zeros', () => {
  expect(readShare('3.5714285714')).toBe('3,571');
  expect(readShare('0.2857142857')).toBe('0,286');
  expect([readShare('100'), readShare('33.34'), readShare('0.00')]).toEqual(['100,00', '33,34', '0,00']);
  expect(readRatio('12.50')).toBe('12,5');
});

test('the map has a band for each area that carries anything, with its objectives', () => {
  const areas = [
    { code: '09', label: 'Qualità', share: '7.14' },
    { code: 'Az', label: 'Azienda', share: '0.00' },
  ];
  const objectives = [
    { code: '09.01', label: 'a', areaCode: '09', share: '7.14' },
    { code: 'Az.1', label: 'b', areaCode: 'Az', share: '0.00' },
  ];
  const bands = bandsOf(areas, objectives);
  expect(bands.map(({ area, objectives: tiles }) => [area.code, tiles.length])).toEqual([['09', 1]]);
  expect(heaviestFirst([...areas].reverse()).map(({ code }) => code)).toEqual(['09', 'Az']);
  expect([heatOf('0', '7.14'), heatOf('0.29', '3.57'), heatOf('3.57', '3.57')]).toEqual([0, 1, 5]);
});
