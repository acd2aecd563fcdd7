import { BRANCHES, INDICATOR_KINDS, OPERATORS, POOLINGS, TYPED_OUTCOMES } from '@albero/schema/contract';
import fc from 'fast-check';
import { type Indicator, written } from './written.ts';

/* Documents of any content that the format lets through: sound ones and senseless ones. */

const UNITS = ['u1', 'u2', 'u3'];
const DAYS = ['2023-01-01', '2023-06-30', '2023-07-14', '2023-12-31', '2024-02-29'];

const decimal = fc.oneof(
  fc.constantFrom('0', '1', '100', '0.0000000001', '999999999999999999', '33.33', '-1', '0.00'),
  fc.integer({ min: 0, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)),
);
const amount = decimal.map((figure) => figure.replace('-', ''));
const day = fc.constantFrom(...DAYS);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const compact = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

const INPUTS: Record<string, readonly string[][]> = {
  count: [['value']],
  percentage: [['value']],
  ratio: [['numerator', 'denominator']],
  averageDuration: [['total', 'cases'], ['value']],
  averageCount: [['total', 'cases'], ['value']],
  scale: [['sum', 'responses'], ['value']],
  ratioOfRatios: [['numerator', 'denominator', 'baseNumerator', 'baseDenominator']],
};
const doneOrNot = fc.record({ done: fc.boolean(), date: optional(day) }).map(compact);

/** Mostly those of the kind, now and then those of another one or none. */
const inputsFor = (kind: string): fc.Arbitrary<object> =>
  fc.constantFrom(kind, kind, kind, kind, 'ratio', 'binary').chain((as): fc.Arbitrary<object> => {
    const ways = INPUTS[as];
    if (!ways) return doneOrNot;
    return fc
      .constantFrom(...ways)
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, decimal]))));
  });

const measurementFor = (kind: string) =>
  fc
    .record({
      period: fc.constantFrom('2023-12-31', '2023-12-31', '2023-06-30'),
      unit: optional(fc.constantFrom(...UNITS)),
      state: fc.constantFrom('measured', 'measured', 'measured', ...TYPED_OUTCOMES),
      inputs: optional(inputsFor(kind)),
    })
    .map(compact);

const target = fc.record({
  operator: fc.option(fc.constantFrom(...OPERATORS), { freq: 9 }),
  value: fc.option(decimal, { freq: 5 }),
  date: fc.option(day, { freq: 2 }),
  printed: fc.constant(''),
});

const indicator = fc.constantFrom(...INDICATOR_KINDS).chain((kind) =>
  fc
    .record({
      name: fc.constant(kind),
      kind: fc.constant(kind),
      weight: fc.option(amount, { freq: 4 }),
      typology: fc.constant(null),
      unit: fc.constant(null),
      algorithm: fc.constant({ numerator: '', denominator: null }),
      baseline: fc.option(decimal.map((value) => ({ year: 2022, value }))),
      target,
      pooling: optional(fc.constantFrom(...POOLINGS)),
      measurements: fc.array(measurementFor(kind), { maxLength: 4 }),
    })
    .map((given) => compact(given) as unknown as Indicator),
);

const objective = fc.record({
  weight: fc.option(amount, { freq: 4 }),
  units: fc.subarray(UNITS, { minLength: 1 }),
  indicators: fc.array(indicator, { maxLength: 4 }),
});

const area = fc.record({
  branch: fc.constantFrom(...BRANCHES),
  weight: optional(amount),
  objectives: fc.array(objective, { maxLength: 3 }),
});

const percent = fc.integer({ min: 0, max: 100 }).map(String);
const system = fc
  .record({
    cap: optional(fc.constantFrom('100', '120', '80', '0', '999999999999999999.9999999999')),
    atLeast: optional(fc.constantFrom('proportional', 'onOff', 'baselineToTarget')),
    atMost: optional(fc.constantFrom('linear', 'inverse', 'onOff', 'baselineToTarget')),
    equal: optional(fc.constantFrom('onOff', 'proportional')),
    date: optional(fc.constantFrom('onOff', 'lateLinear')),
    lateDays: optional(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(Number.MAX_SAFE_INTEGER))),
    scale: optional(fc.constantFrom('proportional', 'rescaled')),
    floor: optional(fc.option(percent)),
    bands: optional(
      fc.constantFrom(
        null,
        [],
        [
          { from: '10', to: '50', achievement: '20' },
          { from: '50', to: '60', achievement: '90' },
        ],
      ),
    ),
    zeroDenominator: optional(fc.constantFrom('neutral', 'full', 'zero')),
    missingAtClose: optional(fc.constantFrom('zero', 'neutral')),
    bodyAggregation: optional(fc.constantFrom('equal', 'byObjectives', 'explicit')),
    agencyWeight: optional(percent),
  })
  .map((given) => compact(given) as object);

/** Any document that is one. */
export const documents = fc
  .record({ areas: fc.array(area, { maxLength: 3 }), own: fc.array(indicator, { maxLength: 3 }), system })
  .map(({ areas, own, system: chosen }) => {
    const coded = areas.map(({ objectives, weight, ...rest }, a) => ({
      ...rest,
      ...(weight !== undefined && { weight }),
      code: `A${a}`,
      title: 'x',
      objectives: objectives.map((one, o) => ({ ...one, code: `A${a}.${o}`, title: 'x', description: null })),
    }));
    const positions = [
      {
        code: 'P',
        title: 'x',
        unit: 'u1',
        objectives: [{ code: 'P1', title: 'x', description: null, indicators: own }],
      },
    ];
    return written(coded, { system: chosen, positions });
  });
