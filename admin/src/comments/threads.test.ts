import { expect, test } from 'vitest';
import { threadsOf } from './threads.ts';

const AT = '2023-07-03T09:00:00.000Z';

test('answers stand below what they answer, open threads apart from closed ones', () => {
  const comments = [
    { id: 'a', parentId: null, resolvedAt: AT },
    { id: 'b', parentId: null, resolvedAt: null },
    { id: 'c', parentId: 'a', resolvedAt: null },
    { id: 'd', parentId: 'b', resolvedAt: null },
    { id: 'e', parentId: 'b', resolvedAt: null },
  ];

  const { open, resolved } = threadsOf(comments);

  expect(open.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([['b', 'd', 'e']]);
  expect(resolved.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([['a', 'c']]);
});

test('nothing said makes no thread', () => {
  expect(threadsOf([])).toEqual({ open: [], resolved: [] });
});
