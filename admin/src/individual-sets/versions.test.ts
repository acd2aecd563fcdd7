import { expect, test } from 'vitest';
import type { SetSummary } from './setRecord.ts';
import { inOrder, isCurrent } from './versions.ts';

const set = (title: string, number: number, state: string): SetSummary =>
  ({ position: { title }, planVersion: { year: 2023, number, state } }) as unknown as SetSummary;

test('of each position the version in force stands first, then the newest', () => {
  const sets = [set('PO Staff', 1, 'superseded'), set('PO Staff', 3, 'draft'), set('PO Bilancio', 2, 'inForce')];
  const ordered = inOrder([...sets, set('PO Staff', 2, 'inForce')]);

  expect(ordered.map(({ position, planVersion }) => `${position.title} ${planVersion.number}`)).toEqual([
    'PO Bilancio 2',
    'PO Staff 2',
    'PO Staff 3',
    'PO Staff 1',
  ]);
});

test('what another version took the place of is not worked with any more', () => {
  const current = ['draft', 'inForce', 'superseded', 'closed'].filter((state) =>
    isCurrent(set('', 1, state).planVersion),
  );

  expect(current).toEqual(['draft', 'inForce']);
});
