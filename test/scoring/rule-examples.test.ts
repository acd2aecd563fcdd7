import { expect, test } from 'vitest';
import { words as english } from '../../admin/src/measurement-systems/rules.words.en.ts';
import { words as italian } from '../../admin/src/measurement-systems/rules.words.it.ts';
import { type Indicator, indicator, scoreOf } from './written.ts';

/* The examples beside the choices of a measurement system are what the engine makes of them, in both languages. */

const least = (baseline?: string): Indicator =>
  indicator('count', '>= 80', { value: '76' }, baseline === undefined ? {} : { baseline });
const most = (baseline?: string): Indicator =>
  indicator('count', '<= 70', { value: '84' }, baseline === undefined ? {} : { baseline });
const equal = indicator('count', '= 100', { value: '99' });
const late = indicator('date', 'by 2023-06-30', { done: true, date: '2023-07-14' });
const scale = indicator('scale', '>= 3', { value: '2.4' }, { scale: { min: '1', max: '5' } });

test.each([
  ['atLeast', 'proportional', least()],
  ['atLeast', 'onOff', least()],
  ['atLeast', 'baselineToTarget', least('60')],
  ['atMost', 'linear', most()],
  ['atMost', 'inverse', most()],
  ['atMost', 'onOff', most()],
  ['atMost', 'baselineToTarget', most('100')],
  ['equal', 'onOff', equal],
  ['equal', 'proportional', equal],
  ['date', 'onOff', late],
  ['date', 'lateLinear', late],
  ['scale', 'proportional', scale],
  ['scale', 'rescaled', scale],
] as const)('%s, %s', (rule, choice, example) => {
  const { achievement } = scoreOf(example, { system: { [rule]: choice } }) ?? {};
  const said = ({ measurementSystem: { rules } }: typeof italian | typeof english): string =>
    (rules[rule].examples as Readonly<Record<string, string>>)[choice] ?? '';

  expect(achievement).toMatch(/^\d+\.\d\d$/);
  expect(said(english).split(': ').at(-1)).toBe(achievement);
  expect(said(italian).split(': ').at(-1)).toBe(achievement?.replace('.', ','));
});
