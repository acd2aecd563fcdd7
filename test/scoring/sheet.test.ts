import { Exact } from '@albero/schema/rules';
import { expect, test } from 'vitest';
import { DomainError } from '../../server/src/domain/errors.ts';
import { DEFAULT_SHEET, recogniseExogenous, scoreSheet } from '../../server/src/domain/scoring/sheet.ts';
import { issueSentence } from '../../server/src/domain/sentences.ts';

const scores = {
  body: new Exact('93.20'),
  unit: new Exact('95.40'),
  individual: new Exact('91.00'),
  behaviours: new Exact('82.00'),
};

test('10. a sheet is the weighted sum of its four parts', () => {
  const { score, exact, points, unitFromBody } = scoreSheet(scores);

  expect({ score, exact, unitFromBody }).toEqual({ score: '90.95', exact: '90.9500000000', unitFromBody: false });
  expect(Object.values(points).map((figure) => figure.toFixed(2))).toEqual(['9.32', '42.93', '18.20', '20.50']);
});

test('where a unit measures nothing, the body’s score stands in its place, and it is told', () => {
  // 55 % of 93,20 + 18,20 + 20,50
  expect(scoreSheet({ ...scores, unit: null })).toMatchObject({ score: '89.96', unitFromBody: true });
});

test.each([
  [{ ...DEFAULT_SHEET, unit: '40' }, 'measurementSystem.sheet: le quote fanno 95,00 e non 100,00.'],
  [{ ...DEFAULT_SHEET, body: '-10', unit: '65' }, 'measurementSystem.sheet.body: deve essere tra 0 e 100.'],
])('shares that make no whole are refused', (weights, sentence) => {
  const refused = () => scoreSheet(scores, weights);

  expect(refused).toThrow(DomainError);
  try {
    refused();
  } catch (error) {
    expect((error as DomainError<'INVALID'>).params.issues.map(issueSentence)).toEqual([sentence]);
  }
});

test.each([
  ['0', '40.00'],
  ['0.5', '70.00'],
  ['1', '100.00'],
])('22. of 40, with a share of %s from outside, it makes %s', (share, made) => {
  expect(recogniseExogenous(new Exact(40), new Exact(share)).toFixed(2)).toBe(made);
});
