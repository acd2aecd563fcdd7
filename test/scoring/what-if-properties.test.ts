import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../server/src/documents/index.ts';
import { printedScore } from '../../server/src/domain/scoring/index.ts';
import { nodesOf, sideBySide, type TypedChange } from '../../server/src/domain/what-if/index.ts';
import { documents } from './random.ts';
import { band, count, scored, tried, tryOn } from './what-if.ts';
import { area, objective, written } from './written.ts';

describe('over plans of any content', () => {
  /** Changes about different things, of nodes that the plan has. */
  const changesOf = (plan: PlanDocument): fc.Arbitrary<TypedChange[]> => {
    const paths = [...nodesOf(plan)].filter(([, { is }]) => is !== 'individualObjective').map(([path]) => path);
    const indicators = [...nodesOf(plan)].filter(([, { is }]) => is === 'indicator').map(([path]) => path);
    const weights = fc
      .subarray(paths)
      .chain((some) =>
        fc.tuple(
          ...some.map((nodeId) =>
            fc
              .integer({ min: 0, max: 10_000 })
              .map((cents): TypedChange => ({ kind: 'weight', nodeId, weight: (cents / 100).toFixed(2) })),
          ),
        ),
      );
    const leftOut = fc
      .subarray(indicators)
      .map((some) => some.map((nodeId): TypedChange => ({ kind: 'neutralise', nodeId })));
    const rules = fc.subarray<TypedChange>([
      { kind: 'rule', rule: 'date', choice: 'lateLinear' },
      { kind: 'rule', rule: 'atMost', choice: 'inverse' },
      { kind: 'rule', rule: 'bodyAggregation', choice: 'explicit' },
      { kind: 'rule', rule: 'cap', choice: '120' },
      { kind: 'rule', rule: 'floor' },
      { kind: 'rule', rule: 'bands', bands: [band('0', '50', '0'), band('50', '100', '60')] },
      { kind: 'rule', rule: 'agencyWeight', choice: '30' },
    ]);
    return fc.tuple(weights, leftOut, rules).map((lists) => lists.flat());
  };
  const plansWithChanges = documents.chain((plan) => fc.record({ plan: fc.constant(plan), changes: changesOf(plan) }));

  test('no change is the same score, part by part', () => {
    fc.assert(
      fc.property(documents, (plan) => {
        const { plan: after } = tryOn(plan, []);
        expect(after).toEqual(plan);
        const { body, areas, objectives } = sideBySide(scored(plan), scored(after));
        expect(objectives).toEqual([]);
        expect([body, ...areas].every(({ difference }) => difference === null || difference.isZero())).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('the order of the changes does not matter, and the plan itself is left as it was', () => {
    const shuffled = plansWithChanges.chain(({ plan, changes }) =>
      fc.record({
        plan: fc.constant(plan),
        changes: fc.constant(changes),
        other: fc.shuffledSubarray(changes, { minLength: changes.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ plan, changes, other }) => {
        const before = structuredClone(plan);
        const [one, two] = [tryOn(plan, changes), tryOn(plan, other)];
        expect(one.issues).toEqual([]);
        expect(printedScore(scored(two.plan))).toEqual(printedScore(scored(one.plan)));
        expect(plan).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test('a change is what a plan written so would score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 300 }), (cents, value) => {
        const weight = (cents / 100).toFixed(2);
        const plan = (first: string, other: string) =>
          written([area('01', [objective('01.01', [count('>= 200', first, other), count('>= 3', '2', '40.00')])])]);
        const { after } = tried(
          plan('7', '60.00'),
          { kind: 'weight', nodeId: 'areas[0].objectives[0].indicators[0]', weight },
          { kind: 'value', nodeId: 'areas[0].objectives[0].indicators[0]', inputs: { value: String(value) } },
        );
        expect(after).toEqual(printedScore(scored(plan(String(value), weight))));
      }),
      { numRuns: 100 },
    );
  });
});
