import { readFileSync } from 'node:fs';
import { Exact } from '@albero/schema/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/documents/index.ts';
import { effectiveWeights } from '../../server/src/domain/scoring/effective.ts';
import { documents } from './random.ts';

const bytes = readFileSync(new URL('../../server/plans/albero-2023-2025.json', import.meta.url));
const plan = readDocument(bytes);
const total = (shares: readonly Exact[]): string =>
  shares.reduce((sum, share) => sum.plus(share), new Exact(0)).toFixed(10);

describe('what the parts of the real plan carry of the body’s score', () => {
  const { areas, objectives, units, positions } = effectiveWeights(plan);
  const share = (code: string) => objectives.find((one) => one.code === code)?.share.toFixed(3);

  test('an objective of a small area carries 12,5 times one of a large area', () => {
    expect([share('14.01'), share('09.14')]).toEqual(['3.571', '0.286']);
  });

  test('all of them make a hundred: areas, objectives, indicators and units', () => {
    expect(total(areas.map((one) => one.share))).toBe('100.0000000000');
    expect(total(objectives.map((one) => one.share))).toBe('100.0000000000');
    expect(total(objectives.flatMap(({ indicators }) => indicators))).toBe('100.0000000000');
    expect(total(units.map((one) => one.share))).toBe('100.0000000000');
  });

  test('a position carries what its unit does', () => {
    const staff = units.find(({ code }) => code === 'staff')?.share;

    expect(positions.find(({ code }) => code === 'PO_Staff')?.share).toEqual(staff);
  });
});

test('no part of any document carries less than nothing or more than all', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { areas, objectives, units } = effectiveWeights(document);
      for (const { share } of [...areas, ...objectives, ...units])
        expect(share.gte(0) && share.lte('100.0000000001')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
