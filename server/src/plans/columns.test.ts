import type { EntityManager } from 'typeorm';
import { expect, test } from 'vitest';
import { columnsFor } from './columns.ts';

const manager = {
  connection: { entityMetadatas: [{ columns: [{ propertyName: 'title' }, { propertyName: 'description' }] }] },
} as unknown as EntityManager;

test('the columns of the fields asked for are read, and the keys that rights and order need', () => {
  const columns = columnsFor(manager, new Set(['areas', 'title', 'allowedActions']));

  const needed = ['title', 'id', 'versionId', 'sliceKey', 'state', 'ordering'].map((name) => columns?.needs(name));
  expect(needed).toEqual([true, true, true, true, true, true]);
  expect(columns?.needs('description')).toBe(false);
});

test('a field that nobody told about gets whole rows', () => {
  expect(columnsFor(manager, new Set(['areas', 'contentJson']))).toBeNull();
});

test('one document has one set of columns, so that its SQL text is found again', () => {
  const wanted = new Set(['areas', 'title']);

  expect(columnsFor(manager, wanted)).toBe(columnsFor(manager, wanted));
});
