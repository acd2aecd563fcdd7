import { expect, test } from 'vitest';
import { asChoices, treeOf } from './useUnits.ts';

const unit = (id: string, parentId: string | null, ordering: number) => ({
  id,
  parentId,
  ordering,
  bodyId: 'ente',
  code: id,
  name: id,
  kind: 'service',
  aliases: [],
  blockedActions: [],
  version: 1,
  allowedActions: [],
});

test('units follow their tree, siblings in the order of the plan', () => {
  const tree = treeOf([
    unit('legale', 'staff', 1),
    unit('bilancio', 'ente', 2),
    unit('ente', null, 1),
    unit('staff', 'ente', 1),
  ]);

  expect(tree.map(({ id, depth }) => `${depth} ${id}`)).toEqual(['0 ente', '1 staff', '2 legale', '1 bilancio']);
});

test('a unit whose parent is out of reach stands at the top instead of vanishing', () => {
  expect(treeOf([unit('legale', 'staff', 1)]).map(({ depth }) => depth)).toEqual([0]);
});

test('choices show the depth', () => {
  expect(asChoices(treeOf([unit('ente', null, 1), unit('staff', 'ente', 1)])).map(({ name }) => name)).toEqual([
    'ente (ente)',
    '\u2003staff (staff)',
  ]);
});
