import { expect, test } from 'vitest';
import { cutWords, stepsOf, typedOf } from './steps.ts';
import { whyOf, withWhy } from './whyAddress.ts';
import { partsOf, placeIn, wayTo } from './whyTree.ts';

const NODES = [{ parent: null }, { parent: 0 }, { parent: 1 }, { parent: 0 }];
const NOTHING = {
  kind: 'ratio',
  inputs: null,
  using: [],
  raw: null,
  clamped: null,
  floored: null,
  banded: null,
  counted: null,
  score: null,
  exact: null,
};

test('the list of steps is a tree: the parts of each, and the way down to each', () => {
  expect(partsOf(NODES)).toEqual([[1, 3], [2], [], []]);
  expect(wayTo(NODES, 2)).toEqual([0, 1, 2]);
});

test('an address that names no step of this score opens the whole', () => {
  expect([placeIn(NODES, '2'), placeIn(NODES, '9'), placeIn(NODES, '-1'), placeIn(NODES, 'x')]).toEqual([2, 0, 0, 0]);
});

test('what was typed is told in the order of the form, a no and a zero too', () => {
  const inputs = { denominator: '100', numerator: '0' } as never;
  expect(typedOf({ ...NOTHING, inputs })).toEqual([
    { name: 'numerator', value: '0' },
    { name: 'denominator', value: '100' },
  ]);
  expect(typedOf({ ...NOTHING, kind: 'binary', inputs: { done: false } as never })).toEqual([
    { name: 'done', value: false },
  ]);
});

test('each limit says whether it changed anything', () => {
  const node = { ...NOTHING, raw: '130', clamped: '100', floored: '100', banded: '100' };
  expect(stepsOf(node).map(({ name, isSame }) => `${name} ${isSame}`)).toEqual([
    'raw false',
    'clamped false',
    'floored true',
    'banded true',
  ]);
  expect(stepsOf(NOTHING)).toEqual([]);
});

test('digits without end are cut, not rounded, and that is said', () => {
  expect(cutWords('66.66666666666666666667')).toBe('66,6666666666…');
  expect(cutWords('92.3333333333')).toBe('92,3333333333');
  expect(cutWords('100')).toBe('100');
});

test('the explanation is an address: it opens, and closes to the page as it was', () => {
  const page = new URLSearchParams('period=june');
  const open = withWhy(page, { kind: 'indicator', code: '07.01', indicator: 2, step: 3 });
  expect(open).toBe('?period=june&why=indicator&of=07.01&nth=2&step=3');
  expect(whyOf(new URLSearchParams(open))).toEqual({ kind: 'indicator', code: '07.01', indicator: 2, step: 3 });
  expect(withWhy(new URLSearchParams(open), null)).toBe('?period=june');
  expect(whyOf(new URLSearchParams('why=person&of=x'))).toBeNull();
});
