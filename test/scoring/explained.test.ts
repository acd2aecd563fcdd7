import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanDocument } from '../../server/src/documents/index.ts';
import type { Explained } from '../../server/src/domain/scoring/explained.ts';
import { explainedScore, printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { documents } from './random.ts';
import { rounded } from './rational.ts';
import { recompute } from './recompute.ts';
import { area, type Indicator, indicator, measured, objective, written, YEAR_END } from './written.ts';

const explained = (document: PlanDocument, final = false) =>
  explainedScore(scorePlan(document, { period: YEAR_END, final }));

const everyNode = (node: Explained): Explained[] =>
  node.is === 'indicator' ? [node] : [node, ...node.parts.flatMap(({ of }) => everyNode(of))];

test('whoever has the explanation alone comes to the same figures, in every node of any document', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (document, final) => {
      // As somebody would receive it.
      const { system, body, positions, units }: ReturnType<typeof explained> = JSON.parse(
        JSON.stringify(explained(document, final)),
      );
      for (const node of [body, ...positions, ...units].flatMap(everyNode)) {
        const again = recompute(node, system);
        expect(again && [rounded(again, 2), rounded(again, 10)]).toEqual(
          node.result.score && [node.result.score, node.result.exact],
        );
      }
    }),
    { numRuns: Number(process.env.SCORING_FUZZ ?? 500) },
  );
}, 3_600_000);

test('the explanation and the score are one thing', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const scored = scorePlan(document, { period: YEAR_END, final: true });
      const { body, units, positions } = explainedScore(scored);
      const printed = printedScore(scored);
      expect(printed.body).toEqual(body.result);
      expect(printed.agency).toEqual(body.is === 'body' && body.parts[1]?.of.result);
      expect(printed.units.map(({ code: _, ...result }) => result)).toEqual(units.map(({ result }) => result));
      expect(printed.positions.map(({ score }) => score)).toEqual(positions.map(({ result }) => result.score));
    }),
    { numRuns: 100 },
  );
});

test('it names the rule, the inputs, the limits, the weights after redistribution, and the rounding', () => {
  const high: Indicator = indicator('ratio', '>= 75', { numerator: '2', denominator: '3' }, { weight: '40' });
  const none = indicator('ratio', '>= 1', { numerator: '0', denominator: '0' }, { weight: '60' });
  const { body, rounding, format, effectiveWeights } = explained(
    written([area('01', [objective('01.01', [high, none])])]),
  );
  const parent = everyNode(body).find(({ is }) => is === 'objective');
  const [first, second] = parent?.is === 'objective' ? parent.parts : [];

  expect({ format, rounding }).toEqual({
    format: 'albero-explain/1',
    rounding: { where: 'result', mode: 'HALF_UP', score: 2, exact: 10 },
  });
  expect(effectiveWeights.objectives).toEqual([{ code: '01.01', share: '100.00', indicators: ['40.00', '60.00'] }]);
  expect(first).toMatchObject({
    weight: '40',
    share: '100',
    counts: true,
    of: {
      state: 'measured',
      inputs: { numerator: '2', denominator: '3' },
      rule: 'atLeast.proportional',
      words: '100 × valore / target',
      result: { score: '88.89' },
    },
  });
  expect(second).toMatchObject({
    weight: '60',
    share: '0',
    counts: false,
    of: { state: 'notMeasurable', counted: null },
  });
});

test('of a joint indicator it shows every slice and what they were added up to', () => {
  const slices = [
    measured({ numerator: '1', denominator: '2' }, 'a'),
    measured({ numerator: '3', denominator: '4' }, 'b'),
  ];
  const shared = objective('01.01', [indicator('ratio', '>= 100', null, { slices })], { units: ['a', 'b', 'c'] });
  const leaf = everyNode(explained(written([area('01', [shared])])).body).find(({ is }) => is === 'indicator');

  expect(leaf).toMatchObject({
    inputs: { numerator: '4', denominator: '6' },
    joint: {
      mode: 'pooled',
      slices: [
        { unit: 'a', result: { score: '50.00' } },
        { unit: 'b', result: { score: '75.00' } },
        { unit: 'c', state: 'missing' },
      ],
    },
  });
});
