import { expect, test } from 'vitest';
import { stepped } from './treeEditing.ts';

test('one step changes places with the neighbour', () => {
  expect(stepped(['01', '02', '03'], '02', 1)).toEqual(['01', '03', '02']);
  expect(stepped(['01', '02', '03'], '02', -1)).toEqual(['02', '01', '03']);
});

test('at the end it stays where it is', () => {
  const ids = ['01', '02'];

  expect(stepped(ids, '02', 1)).toBe(ids);
  expect(stepped(ids, '01', -1)).toBe(ids);
});
