import { describe, expect, test } from 'vitest';
import { aboutOf, type ChangeForm, EMPTY_CHANGE, readChange, withChange } from './changeForm.ts';
import { signed, wayOf } from './moves.ts';
import type { PlanNode, TriedIndicator } from './nodes.ts';

const indicatorNode = (indicator: Partial<TriedIndicator>): PlanNode => ({
  ...{ id: 'n', is: 'indicator', code: '07.03', label: 'Corso', group: '07', weight: '25.00', units: [] },
  indicator: {
    ...{ kind: 'count', unit: null, numerator: '', denominator: null, operator: '>=', targetValue: '3.00' },
    ...{ targetDate: null, targetPrinted: '', scaleMin: null, scaleMax: null, isByUnit: false },
    ...indicator,
  },
});
const area: PlanNode = { ...indicatorNode({}), is: 'area', indicator: null };
const byDay = indicatorNode({ kind: 'date', operator: 'by', targetValue: null, targetDate: '2023-06-30' });
const joint = indicatorNode({ kind: 'ratio', isByUnit: true });
const form = (part: Partial<ChangeForm>): ChangeForm => ({ ...EMPTY_CHANGE, nodeId: 'n', ...part });

describe('a change that is typed', () => {
  test.each<[string, ChangeForm, PlanNode | undefined, object]>([
    ['a weight as Italians write it', form({ weight: '33,3' }), area, { kind: 'weight', nodeId: 'n', weight: '33.30' }],
    [
      'a deadline',
      form({ kind: 'target', targetDate: '14/07/2023' }),
      byDay,
      { kind: 'target', nodeId: 'n', targetDate: '2023-07-14' },
    ],
    [
      'a target with another operator',
      form({ kind: 'target', operator: '<=', targetValue: '5' }),
      indicatorNode({}),
      { kind: 'target', nodeId: 'n', operator: '<=', targetValue: '5' },
    ],
    [
      'a day on which it was done',
      form({ kind: 'value', typed: { done: 'yes', date: '14/07/2023' } }),
      byDay,
      { kind: 'value', nodeId: 'n', inputs: { done: true, date: '2023-07-14' } },
    ],
    [
      'one unit’s slice',
      form({ kind: 'value', unitId: 'u', typed: { numerator: '9', denominator: '10' } }),
      joint,
      { kind: 'value', nodeId: 'n', unitId: 'u', inputs: { numerator: '9', denominator: '10' } },
    ],
    ['all units left out', form({ kind: 'neutralise' }), joint, { kind: 'neutralise', nodeId: 'n' }],
    [
      'a word of a rule',
      form({ kind: 'rule', choice: 'lateLinear' }),
      undefined,
      { kind: 'rule', rule: 'date', choice: 'lateLinear' },
    ],
    ['no floor at all', form({ kind: 'rule', rule: 'floor' }), undefined, { kind: 'rule', rule: 'floor' }],
    [
      'bands',
      form({ kind: 'rule', rule: 'bands', bands: [{ from: '0', to: '60,5', achievement: '0' }] }),
      undefined,
      { kind: 'rule', rule: 'bands', bands: [{ from: '0', to: '60.5', achievement: '0' }] },
    ],
  ])('%s', (_, typed, node, change) => {
    expect(readChange(typed, node)).toEqual({ change });
  });

  test.each<[string, ChangeForm, PlanNode | undefined, string, string]>([
    ['no part of the plan', form({ weight: '1' }), undefined, 'nodeId', 'REQUIRED'],
    ['no weight', form({}), area, 'weight', 'REQUIRED'],
    ['a weight above the whole', form({ weight: '101' }), area, 'weight', 'RANGE'],
    ['a weight in words', form({ weight: 'metà' }), area, 'weight', 'FORMAT'],
    ['a target of an area', form({ kind: 'target', targetValue: '1' }), area, 'nodeId', 'NOT_FOR_NODE'],
    ['a day that is none', form({ kind: 'target', targetDate: '30/02/2023' }), byDay, 'targetDate', 'DAY'],
    ['no unit where each has its own', form({ kind: 'value' }), joint, 'unitId', 'REQUIRED'],
    ['no choice', form({ kind: 'rule' }), undefined, 'choice', 'REQUIRED'],
    ['a cap in words', form({ kind: 'rule', rule: 'cap', choice: 'x' }), undefined, 'choice', 'FORMAT'],
  ])('is not added with %s', (_, typed, node, path, code) => {
    expect(readChange(typed, node)).toMatchObject({ faults: [{ path, code }] });
  });

  test('tells the fields of a value that are missing', () => {
    const read = readChange(form({ kind: 'value', unitId: 'u', typed: { numerator: '9' } }), joint);

    expect(read).toMatchObject({ faults: [], inputFaults: [{ field: 'denominator', code: 'REQUIRED' }] });
  });
});

test('a later change about the same thing takes the place of the earlier one', () => {
  const one = { kind: 'weight', nodeId: 'a', weight: '1.00' } as const;
  const value = { kind: 'value', nodeId: 'a', inputs: { value: '1' } } as const;
  const other = { ...one, weight: '2.00' };
  const leftOut = { kind: 'neutralise', nodeId: 'a' } as const;

  expect(withChange([one, value], other)).toEqual([other, value]);
  expect(withChange([one, value], leftOut)).toEqual([one, leftOut]);
  expect(aboutOf({ kind: 'rule', rule: 'date', choice: 'onOff' })).toBe('rule date');
});

test.each([
  ['13.33', 'up', '+13,33'],
  ['-2.10', 'down', '−2,10'],
  ['0.00', 'same', '0,00'],
  ['-0.00', 'same', '0,00'],
] as const)('a difference of %s goes %s', (difference, way, words) => {
  const side = { score: '1.00', coverage: null, state: 'scored' };
  const move = { kind: 'area', code: '07', label: '', difference, before: side, after: side };

  expect(wayOf(move as never)).toBe(way);
  expect(signed(words.replace(/^[+−]/, ''), way)).toBe(words);
});
