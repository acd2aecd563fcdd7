import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_PERSONS, type Shown, suppress } from './suppression.ts';

const cellsOf = (counts: readonly number[]) => counts.map((count, index) => ({ key: `f${index}`, count }));
const told = (counts: readonly number[]): (number | null)[] =>
  suppress(cellsOf(counts)).cells.map(({ count }) => count);

describe('what may be told of few persons', () => {
  test.each([
    { about: 'nobody anywhere', counts: [0, 0], shown: [0, 0], total: 0 },
    { about: 'five or more everywhere', counts: [5, 12, 0], shown: [5, 12, 0], total: 17 },
    { about: 'the five P.O. in one band', counts: [0, 5, 0], shown: [0, 5, 0], total: 5 },
    { about: 'the five P.O. in two bands', counts: [3, 2, 0], shown: [null, null, 0], total: 5 },
    { about: 'four and one', counts: [4, 1, 0], shown: [null, null, 0], total: 5 },
    {
      about: 'one small cell: the smallest of the others goes with it',
      counts: [9, 3, 6],
      shown: [9, null, null],
      total: 18,
    },
    { about: 'two small ones of fewer than five together', counts: [1, 2, 8], shown: [null, null, null], total: 11 },
    {
      about: 'one small cell beside nobody: there is nothing to hide it behind',
      counts: [0, 3, 0],
      shown: [null, null, null],
      total: null,
    },
    {
      about: 'one each: everybody would know it of the other',
      counts: [1, 1, 1, 1, 1],
      shown: [null, null, null, null, null],
      total: null,
    },
    { about: 'four each, with more beside', counts: [4, 4, 7], shown: [null, null, null], total: 15 },
    { about: 'no cell at all', counts: [], shown: [], total: 0 },
  ])('$about', ({ counts, shown, total }) => {
    expect(suppress(cellsOf(counts))).toEqual({
      cells: shown.map((count, index) => ({ key: `f${index}`, count })),
      total,
    });
  });

  test('an aggregate of one to four is never told, nor is a total of so few', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const { cells, total } = suppress(cellsOf(counts));

        const isFew = (count: number | null) => count !== null && count > 0 && count < FEWEST_PERSONS;
        expect(cells.filter(({ count }) => isFew(count))).toEqual([]);
        expect(isFew(total)).toBe(false);
      }),
    );
  });

  test('what is told is true, and what has to be kept back is no reason to keep everything back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const { cells, total } = suppress(cellsOf(counts));

        for (const [nth, { count }] of cells.entries()) expect(count === null || count === counts[nth]).toBe(true);
        expect(total === null || total === counts.reduce((sum, each) => sum + each, 0)).toBe(true);
        const largest = Math.max(0, ...counts);
        const isFree = counts.filter((count) => count >= FEWEST_PERSONS).length > 2;
        if (isFree) expect(cells.some(({ count }) => count === largest)).toBe(true);
      }),
    );
  });

  test.each([
    { cells: 2, most: 24 },
    { cells: 3, most: 16 },
    { cells: 4, most: 9 },
  ])('no cell of $cells kept back can be worked out, by somebody who knows the rule too', ({ cells: size, most }) => {
    const workedOut = [...toldAlike(size, most)].flatMap(([key, possible]) => {
      const { cells, total }: Shown = JSON.parse(key);
      // Above it, tables with a larger cell would be told in the same way, and are not among those tried.
      if (total !== null && total > most) return [];
      return cells.flatMap(({ count }, nth) => {
        const values = new Set(possible.map((counts) => counts[nth]));
        return count === null && values.size < 2 ? [`${key}: cell ${nth} is ${[...values]}`] : [];
      });
    });

    expect(workedOut).toEqual([]);
  });

  test('the order of the cells changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (counts) => {
        expect(told([...counts].reverse()).reverse()).toEqual(told(counts));
      }),
    );
  });
});

/** The tables that are told in the same way: what whoever knows the rule would try. */
function toldAlike(cells: number, most: number): Map<string, number[][]> {
  const alike = new Map<string, number[][]>();
  for (const counts of tables(cells, most)) {
    const key = JSON.stringify(suppress(cellsOf(counts)));
    const known = alike.get(key);
    if (known) known.push(counts);
    else alike.set(key, [counts]);
  }
  return alike;
}

/** All tables of so many cells, each of at most `most`. */
function* tables(cells: number, most: number): Generator<number[]> {
  if (cells === 0) return yield [];
  for (const rest of tables(cells - 1, most)) for (let count = 0; count <= most; count += 1) yield [...rest, count];
}
