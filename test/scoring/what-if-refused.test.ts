import { describe, expect, test } from 'vitest';
import { printedScore } from '../../server/src/domain/scoring/index.ts';
import type { TypedChange } from '../../server/src/domain/what-if/index.ts';
import { band, count, scored, tryOn } from './what-if.ts';
import { area, indicator, objective, position, written } from './written.ts';

const whole = () =>
  written(
    [
      area('01', [
        objective('01.01', [
          count('>= 10', '5'),
          indicator('date', 'by 2023-06-30', { done: true, date: '2023-06-01' }),
        ]),
        objective(
          '01.02',
          [
            indicator('ratio', '>= 90', { numerator: '1', denominator: '2' }, { pooling: 'average', slices: [] }),
            indicator('count', '', null),
          ],
          { units: ['u1', 'u2'] },
        ),
      ]),
    ],
    { positions: [position('PO', [count('>= 1', '1')])] },
  );
const [COUNT, DATE] = ['areas[0].objectives[0].indicators[0]', 'areas[0].objectives[0].indicators[1]'] as const;
const [JOINT, LOST] = ['areas[0].objectives[1].indicators[0]', 'areas[0].objectives[1].indicators[1]'] as const;

describe('what is refused', () => {
  const weight = (given: object): TypedChange => ({ kind: 'weight', nodeId: COUNT, weight: '1', ...given });
  const rule = (name: string, given: object): TypedChange => ({ kind: 'rule', rule: name, ...given });

  test.each<[string, TypedChange, string, string]>([
    ['a kind that is none', { kind: 'constructor' }, '.kind', 'NOT_IN_LIST'],
    ['a node that is not there', weight({ nodeId: '07.03' }), '.nodeId', 'UNKNOWN_ID'],
    ['no node', weight({ nodeId: null }), '.nodeId', 'REQUIRED'],
    ['no weight', weight({ weight: null }), '.weight', 'REQUIRED'],
    ['a weight in words', weight({ weight: 'metà' }), '.weight', 'DECIMAL'],
    ['a weight above the whole', weight({ weight: '100.01' }), '.weight', 'RANGE'],
    ['a weight below nothing', weight({ weight: '-1' }), '.weight', 'RANGE'],
    ['a weight of three decimals', weight({ weight: '1.001' }), '.weight', 'DECIMALS'],
    ['what a weight does not say', weight({ targetValue: '1' }), '.targetValue', 'NOT_WITH_CHANGE'],
    ['a key that nobody knows', weight({ score: '100' }), '.score', 'NOT_WITH_CHANGE'],
    ['a weight of a position’s objective', weight({ nodeId: 'positions[0].objectives[0]' }), '.nodeId', 'NOT_FOR_NODE'],
    ['a target of an area', { kind: 'target', nodeId: 'areas[0]', targetValue: '1' }, '.nodeId', 'NOT_FOR_NODE'],
    ['no target', { kind: 'target', nodeId: COUNT }, '.targetValue', 'REQUIRED'],
    ['a day for a count', { kind: 'target', nodeId: COUNT, targetDate: '2023-07-01' }, '.targetDate', 'NOT_WITH_KIND'],
    ['a figure for a day', { kind: 'target', nodeId: DATE, targetValue: '1' }, '.targetValue', 'NOT_WITH_KIND'],
    ['a day that is none', { kind: 'target', nodeId: DATE, targetDate: '2023-02-30' }, '.targetDate', 'DAY'],
    ['an operator that is none', { kind: 'target', nodeId: COUNT, operator: '>' }, '.operator', 'NOT_IN_LIST'],
    ['an operator of another kind', { kind: 'target', nodeId: COUNT, operator: 'by' }, '.operator', 'NOT_WITH_KIND'],
    [
      'a figure where the operator is lost',
      { kind: 'target', nodeId: LOST, targetValue: '1' },
      '.operator',
      'NO_OPERATOR',
    ],
    ['an operator without a figure', { kind: 'target', nodeId: LOST, operator: '>=' }, '.targetValue', 'REQUIRED'],
    ['a value that is none', { kind: 'value', nodeId: COUNT }, '.inputs', 'REQUIRED'],
    ['inputs of another kind', { kind: 'value', nodeId: COUNT, inputs: { done: true } }, '.inputs.value', 'REQUIRED'],
    ['a value below nothing', { kind: 'value', nodeId: COUNT, inputs: { value: '-1' } }, '.inputs.value', 'NEGATIVE'],
    ['done without a day', { kind: 'value', nodeId: DATE, inputs: { done: true } }, '.inputs.date', 'DATE_REQUIRED'],
    [
      'one value for all units',
      { kind: 'value', nodeId: JOINT, inputs: { numerator: '1', denominator: '2' } },
      '.unitId',
      'REQUIRED',
    ],
    [
      'a unit that takes no part',
      { kind: 'neutralise', nodeId: JOINT, unitId: 'id of u9' },
      '.unitId',
      'UNIT_NOT_IN_OBJECTIVE',
    ],
    [
      'a unit where there is one value',
      { kind: 'neutralise', nodeId: COUNT, unitId: 'id of u1' },
      '.unitId',
      'NOT_BY_UNIT',
    ],
    ['a reason for what has none', { kind: 'neutralise', nodeId: COUNT, choice: 'x' }, '.choice', 'NOT_WITH_CHANGE'],
    ['no rule', { kind: 'rule' }, '.rule', 'REQUIRED'],
    ['a rule that is none', rule('toString', { choice: 'x' }), '.rule', 'NOT_IN_LIST'],
    ['a word that the rule has not', rule('date', { choice: 'inverse' }), '.choice', 'NOT_IN_LIST'],
    ['a rule without its choice', rule('date', {}), '.choice', 'REQUIRED'],
    ['no day to be late in', rule('lateDays', { choice: '0' }), '.choice', 'BETWEEN'],
    ['half a day', rule('lateDays', { choice: '1.5' }), '.choice', 'IS_INT'],
    ['a share above the whole', rule('agencyWeight', { choice: '100.5' }), '.choice', 'BETWEEN'],
    ['a cap below the whole', rule('cap', { choice: '90' }), '.choice', 'BETWEEN'],
    [
      'bands that fall',
      rule('bands', { bands: [band('0', '50', '90'), band('50', '100', '20')] }),
      '.bands[1].achievement',
      'FALLS',
    ],
    ['a cap in words', rule('cap', { choice: 'tanto' }), '.choice', 'DECIMAL'],
    [
      'bands with a gap',
      rule('bands', { bands: [band('0', '50', '20'), band('60', '100', '90')] }),
      '.bands[1]',
      'BANDS',
    ],
    ['a table for a word', rule('date', { choice: 'onOff', bands: [] }), '.bands', 'NOT_WITH_CHANGE'],
    ['a node for a rule', rule('date', { choice: 'onOff', nodeId: COUNT }), '.nodeId', 'NOT_WITH_CHANGE'],
  ])('%s', (_, change, path, code) => {
    const plan = whole();
    const { issues, made, plan: after } = tryOn(plan, [change]);

    expect(issues).toContainEqual(expect.objectContaining({ path: `changes[0]${path}`, code }));
    expect(made).toEqual([]);
    expect(printedScore(scored(after))).toEqual(printedScore(scored(plan)));
  });

  test('a second change about the same thing, however the node is called', () => {
    const again = (...changes: TypedChange[]) => tryOn(whole(), changes).issues.map(({ path, code }) => [path, code]);

    expect(again(weight({}), weight({ weight: '2' }))).toEqual([['changes[1]', 'REPEATED']]);
    expect(
      again({ kind: 'neutralise', nodeId: COUNT }, { kind: 'value', nodeId: COUNT, inputs: { value: '1' } }),
    ).toEqual([['changes[1]', 'REPEATED']]);
    expect(
      again({ kind: 'neutralise', nodeId: JOINT }, { kind: 'notMeasurable', nodeId: JOINT, unitId: 'id of u2' }),
    ).toEqual([['changes[1]', 'REPEATED']]);
    expect(again(rule('floor', {}), rule('floor', { choice: '60' }))).toEqual([['changes[1]', 'REPEATED']]);
    expect(
      again(...['u1', 'u2'].map((unit) => ({ kind: 'neutralise', nodeId: JOINT, unitId: `id of ${unit}` }))),
    ).toEqual([]);
  });

  test('more changes than anybody keeps apart', () => {
    const { issues } = tryOn(
      whole(),
      Array.from({ length: 101 }, () => weight({})),
    );

    expect(issues).toEqual([{ path: 'changes', code: 'TOO_MANY', params: { max: 100 } }]);
  });

  test('what cannot be made leaves the rest of the list to be made', () => {
    const { made, issues } = tryOn(whole(), [weight({ nodeId: 'x' }), weight({})]);

    expect(made.map(({ nth, path }) => [nth, path])).toEqual([[1, COUNT]]);
    expect(issues).toHaveLength(1);
  });
});
