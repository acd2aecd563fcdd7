import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countUnweighted, distributeEqually, makes100, missingTo100, totalOf, weightFault } from './weights.ts';

describe('the sum of weights', () => {
  test('the printed weights of the P.O. Staff make 90,00 and 10,00 is missing', () => {
    const weights = ['40.00', '40.00', '10.00', null];
    expect(totalOf(weights)).toBe('90.00');
    expect(missingTo100(weights)).toBe('10.00');
    expect(countUnweighted(weights)).toBe(1);
    expect(makes100(weights)).toBe(false);
  });

  test('thirds are added without a floating point: 33,33 + 33,33 + 33,34', () => {
    expect(totalOf(['33.33', '33.33', '33.34'])).toBe('100.00');
    expect(totalOf(['0.1', '0.2'])).toBe('0.30');
  });

  test('what exceeds 100 is missing with a minus', () => {
    expect(missingTo100(['60', '50.5'])).toBe('-10.50');
  });

  test('a weight with more decimals, as a document may have, is not rounded away', () => {
    expect(totalOf(['99.995', '0.004'])).toBe('99.999');
    expect(makes100(['99.995', '0.004'])).toBe(false);
    expect(makes100(['99.995', '0.005'])).toBe(true);
  });

  test('zero is a weight, nothing and half a number are not', () => {
    expect(countUnweighted(['0', '', '8,', null, undefined, '100.00'])).toBe(4);
    expect(totalOf(['0', '', '8,', null, undefined, '100.00'])).toBe('100.00');
    expect(makes100(['100', null])).toBe(false);
  });

  test('the sum does not depend on the order, nor on how many there are', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 400 }), (cents) => {
        const weights = cents.map((each) => (each / 100).toFixed(2));
        const sum = cents.reduce((total, each) => total + each, 0);
        expect(totalOf(weights)).toBe(`${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`);
        expect(totalOf([...weights].reverse())).toBe(totalOf(weights));
      }),
    );
  });
});

describe('distribute equally', () => {
  test.each([
    [1, 0, ['100.00']],
    [2, 0, ['50.00', '50.00']],
    [3, 0, ['33.34', '33.33', '33.33']],
    [3, 2, ['33.33', '33.33', '33.34']],
    [6, 0, ['16.70', '16.66', '16.66', '16.66', '16.66', '16.66']],
    [12, 0, ['8.37', ...Array<string>(11).fill('8.33')]],
    [12, 2, ['8.33', '8.33', '8.37', ...Array<string>(9).fill('8.33')]],
    [25, 24, Array<string>(25).fill('4.00')],
  ])('%i on place %i, as the plan prints it', (count, remainderOn, weights) => {
    expect(distributeEqually(count, remainderOn)).toEqual(weights);
  });

  test('always exactly 100,00, with the same weight for all but the chosen one', () => {
    const places = fc.integer({ min: 1, max: 2000 }).chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n - 1 })));
    fc.assert(
      fc.property(places, ([count, chosen]) => {
        const weights = distributeEqually(count, chosen);
        expect(makes100(weights)).toBe(true);
        expect(weights.every((weight) => weightFault(weight) === null)).toBe(true);
        expect(new Set(weights.filter((_, place) => place !== chosen)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    [0, 0],
    [-1, 0],
    [2.5, 0],
    [3, 3],
    [3, -1],
  ])('%i on place %i is nothing to distribute', (count, chosen) => {
    expect(() => distributeEqually(count, chosen)).toThrow(RangeError);
  });
});

describe('a newly typed weight', () => {
  test.each([
    ['0', null],
    ['100', null],
    ['100.00', null],
    ['8.37', null],
    ['8.370', null],
    ['100.01', 'RANGE'],
    ['-0.01', 'RANGE'],
    ['8.375', 'DECIMALS'],
    ['8,37', 'DECIMAL'],
    ['1e2', 'DECIMAL'],
    ['', 'DECIMAL'],
  ])('%s', (weight, fault) => {
    expect(weightFault(weight)).toBe(fault);
  });
});
