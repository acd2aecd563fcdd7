import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from './random.ts';
import { assertSound } from './sound.ts';
import { area, indicator, objective, objectiveOf, type System, score, scoreOf, written } from './written.ts';

/** SCORING_FUZZ: how many random documents; 100 000 take some minutes. */
const DOCUMENTS = Number(process.env.SCORING_FUZZ ?? 1500);

const cents = (figure: number): string => (figure / 100).toFixed(2);
const figure = fc.integer({ min: 0, max: 30_000 });
const ascending = fc.tuple(figure, figure).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

const systems = fc.record({
  atLeast: fc.constantFrom('proportional', 'onOff', 'baselineToTarget'),
  atMost: fc.constantFrom('linear', 'inverse', 'onOff', 'baselineToTarget'),
  date: fc.constantFrom('onOff', 'lateLinear'),
  scale: fc.constantFrom('proportional', 'rescaled'),
  floor: fc.constantFrom(null, '60'),
  bands: fc.constantFrom(null, [
    { from: '70', to: '90', achievement: '85' },
    { from: '90', to: '100', achievement: '95' },
  ]),
}) as fc.Arbitrary<System>;

/** As it counts; the bands of the tests lie above what they take in, so that a band never breaks the order. */
const achieved = (kind: 'count' | 'scale', target: string, value: string, system: System): number =>
  Number(scoreOf(indicator(kind, target, { value }, { baseline: '50' }), { system })?.exact);

describe('an achievement', () => {
  test.each(['count', 'scale'] as const)('of a %s never falls when more is better and there is more', (kind) => {
    fc.assert(
      fc.property(ascending, figure, systems, ([less, more], goal, system) => {
        const [low, high] = [less, more].map((value) => achieved(kind, `>= ${cents(goal)}`, cents(value), system));
        return (low ?? Number.NaN) <= (high ?? Number.NaN);
      }),
      { numRuns: 150 },
    );
  });

  test('never rises when less is better and there is more', () => {
    fc.assert(
      fc.property(ascending, figure, systems, ([less, more], goal, system) => {
        const [high, low] = [less, more].map((value) => achieved('count', `<= ${cents(goal)}`, cents(value), system));
        return (low ?? Number.NaN) <= (high ?? Number.NaN);
      }),
      { numRuns: 150 },
    );
  });

  test('never rises by being later', () => {
    const dayOf = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(days, days, days, systems, (one, other, due, system) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((n) =>
          Number(
            scoreOf(indicator('date', `by ${dayOf(due)}`, { done: true, date: dayOf(n) }), {
              system,
              period: '2023-12-31',
            })?.exact,
          ),
        );
        return (later ?? Number.NaN) <= (earlier ?? Number.NaN);
      }),
      { numRuns: 150 },
    );
  });

  test('of a ratio is the same for every multiple of it', () => {
    const natural = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(fc.nat(9999), natural, natural, systems, (numerator, denominator, k, system) => {
        const of = (times: number) => {
          const inputs = { numerator: String(numerator * times), denominator: String(denominator * times) };
          const scored = scoreOf(indicator('ratio', '>= 77.7', inputs), { system });
          return [scored?.value, scored?.raw, scored?.exact];
        };
        expect(of(k)).toEqual(of(1));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a parent', () => {
  const children = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 10_000 }), value: figure }), {
    minLength: 1,
    maxLength: 8,
  });

  test('does not depend on the order of its children', () => {
    fc.assert(
      fc.property(children, (given) => {
        const indicators = given.map(({ weight, value }) =>
          indicator('ratio', '>= 90', { numerator: String(value), denominator: '700' }, { weight: cents(weight) }),
        );
        const [there, back] = [indicators, indicators.toReversed()].map((list) =>
          objectiveOf(objective('01.01', list)),
        );
        expect([back?.score, back?.exact, back?.coverage]).toEqual([there?.score, there?.exact, there?.coverage]);
      }),
      { numRuns: 150 },
    );
  });

  test('of children that all have a hundred has exactly a hundred', () => {
    fc.assert(
      fc.property(children, (given) => {
        const indicators = given.map(({ weight }, index) =>
          indicator('count', '>= 1', { value: '1' }, { weight: index % 3 === 2 ? null : cents(weight) }),
        );
        expect(score(written([area('01', [objective('01.01', indicators)])])).body).toMatchObject({
          score: '100.00',
          exact: '100.0000000000',
          coverage: '100.00',
        });
      }),
      { numRuns: 150 },
    );
  });

  test('takes a tie up, also where thirds make it', () => {
    const third = { numerator: '1', denominator: '3' };
    const indicators = [1, 2, 3].map(() => indicator('ratio', '>= 100', third, { weight: '0.0150' }));
    const rest = indicator('count', '>= 100', { value: '0' }, { weight: '99.9550' });

    // 0,045 % of a third: 0,015 exactly.
    expect(objectiveOf(objective('01.01', [...indicators, rest]))).toMatchObject({
      score: '0.02',
      exact: '0.0150000000',
    });
  });
});

test(`any of ${DOCUMENTS} documents has its score, interim and final, and none of them is a surprise`, () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (document, final) => {
      const printed = score(document, { period: '2023-12-31', final });
      assertSound(printed);
      for (const result of [printed.body, printed.agency, ...printed.areas, ...printed.units, ...printed.positions]) {
        expect(result.coverage === null).toBe(result.state === 'excluded');
        if (result.coverage !== null) expect(Number(result.coverage)).toBeLessThanOrEqual(100);
        const most = Math.max(100, Number(document.measurementSystem?.cap ?? 0));
        if (result.state === 'scored') expect(Number(result.score)).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: DOCUMENTS },
  );
}, 3_600_000);
