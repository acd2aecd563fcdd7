import { describe, expect, test } from 'vitest';
import { sideBySide } from '../../server/src/domain/what-if/index.ts';
import { count, scored, tried, tryOn } from './what-if.ts';
import { area, type Indicator, indicator, measured, objective, written } from './written.ts';

const ratio = (numerator: string, denominator: string): Indicator =>
  indicator('ratio', '>= 80.00', { numerator, denominator }, { weight: '20.00' });

/** Area 07 of the second worked example: one date, due by the end of June, was done two weeks later. */
const regolazione = () => {
  const full = (code: string) => objective(code, [count('>= 1', '1')], { weight: '25.00' });
  const five = [
    ratio('76', '100'),
    ratio('8', '10'),
    ...[
      ['100', '130'],
      ['3', '2'],
      ['2', '2'],
    ].map(([goal, value]) => count(`>= ${goal}`, `${value}`, '20.00')),
  ];
  const late = indicator('date', 'by 2023-06-30', { done: true, date: '2023-07-14' });
  return written([
    area('07', [
      objective('07.01', five, { weight: '25.00' }),
      full('07.02'),
      objective('07.03', [late], { weight: '25.00' }),
      full('07.04'),
    ]),
  ]);
};
const LATE = 'areas[0].objectives[2].indicators[0]';

describe('the worked examples', () => {
  test('2. the same late date costs an area 13,3 points more when nothing is left of it than when it fades in 30 days', () => {
    const plan = regolazione();
    const { before, after } = tried(plan, { kind: 'rule', rule: 'date', choice: 'lateLinear' });

    expect([before.areas[0]?.score, after.areas[0]?.score]).toEqual(['73.08', '86.42']);
    const next = tryOn(plan, [{ kind: 'rule', rule: 'date', choice: 'lateLinear' }]).plan;
    expect(sideBySide(scored(plan), scored(next)).areas[0]?.difference?.toFixed(4)).toBe('13.3333');
  });

  test('2. a deadline two weeks later, or the work done in time, gives the whole of it back', () => {
    const later = tried(regolazione(), { kind: 'target', nodeId: LATE, targetDate: '2023-07-14' });
    const sooner = tried(regolazione(), { kind: 'value', nodeId: LATE, inputs: { done: true, date: '2023-06-30' } });

    expect(later.after.areas[0]?.score).toBe('98.08');
    expect(sooner.after.areas[0]?.score).toBe('98.08');
  });

  test('2. left out, the other three objectives share its weight', () => {
    for (const kind of ['neutralise', 'notMeasurable']) {
      const { after } = tried(regolazione(), { kind, nodeId: LATE });
      expect(after.areas[0]).toMatchObject({ score: '97.44', coverage: '100.00' });
    }
  });

  test('5. a slice of one unit, and all slices of a joint indicator at once', () => {
    const one = indicator('ratio', '>= 90', null, {
      pooling: 'pooled',
      slices: [
        measured({ numerator: '8', denominator: '10' }, 'u1'),
        measured({ numerator: '9', denominator: '10' }, 'u2'),
      ],
    });
    const plan = written([
      area('09', [objective('09.01', [one, count('>= 1', '1', '0.00')], { units: ['u1', 'u2'] })]),
    ]);
    const nodeId = 'areas[0].objectives[0].indicators[0]';

    const value = tried(plan, {
      kind: 'value',
      nodeId,
      unitId: 'id of u1',
      inputs: { numerator: '10', denominator: '10' },
    });
    const gone = tried(plan, { kind: 'neutralise', nodeId });

    expect(value.before.areas[0]?.score).toBe('94.44');
    expect(value.after.areas[0]?.score).toBe('100.00');
    expect(gone.after.areas[0]).toMatchObject({ score: null, state: 'excluded' });
  });

  test('11. how areas make the body’s score, and what they weigh when it is said', () => {
    const eighty = Array.from({ length: 9 }, (_, nth) =>
      objective(`09.${nth}`, [count('>= 1', '1')], { weight: '11.00' }),
    );
    const half = objective('14.01', [indicator('percentage', '>= 100', { value: '50' })]);
    const plan = written([area('09', eighty), area('14', [half])]);

    const rule = tried(plan, { kind: 'rule', rule: 'bodyAggregation', choice: 'byObjectives' });
    const weights = tried(
      plan,
      { kind: 'rule', rule: 'bodyAggregation', choice: 'explicit' },
      { kind: 'weight', nodeId: 'areas[0]', weight: '80.00' },
      { kind: 'weight', nodeId: 'areas[1]', weight: '20.00' },
    );

    expect(rule.before.body.score).toBe('75.00');
    expect(rule.after.body.score).toBe('95.00');
    expect(weights.after.body.score).toBe('90.00');
  });

  test('12. a mediation that is faster than asked, under the operator as printed and as meant', () => {
    const plan = written([
      area('Az', [objective('Az_7.1', [indicator('averageDuration', '>= 100', { value: '80' })])], {
        branch: 'specialAgency',
      }),
    ]);

    const { before, after } = tried(plan, {
      kind: 'target',
      nodeId: 'areas[0].objectives[0].indicators[0]',
      operator: '<=',
    });

    expect([before.agency.score, after.agency.score]).toEqual(['80.00', '100.00']);
  });

  test('weights of a third each make the whole exactly', () => {
    const three = ['a', 'b', 'c'].map(() => count('>= 1', '1', '10.00'));
    const plan = written([area('01', [objective('01.01', three)])]);
    const weigh = ['33.33', '33.33', '33.34'].map((weight, nth) => ({
      kind: 'weight',
      nodeId: `areas[0].objectives[0].indicators[${nth}]`,
      weight,
    }));

    expect(tried(plan, ...weigh).after.body).toMatchObject({ score: '100.00', exact: '100.0000000000' });
  });
});
