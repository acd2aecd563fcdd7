import { ACTIONS } from '@albero/schema/contract';
import { expect, test } from 'vitest';
import { inOrder, isDangerous, isMain } from './actionWords.ts';

test('what carries the record on comes first, what takes it away last', () => {
  expect(inOrder(['delete', 'update', 'submit', 'sendBack', 'approve'])).toEqual([
    'approve',
    'submit',
    'update',
    'sendBack',
    'delete',
  ]);
});

test('no action is both the main one and dangerous', () => {
  expect(ACTIONS.filter((action) => isMain(action) && isDangerous(action))).toEqual([]);
});
