import { expect, test } from 'vitest';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { groupsOf } from './grouped.ts';
import { queuesOf } from './queues.ts';

const mayOnly =
  (...actions: string[]) =>
  (action: string) =>
    actions.includes(action);
const namesOf = (may: (action: string) => boolean, isLast: boolean) => queuesOf(may, isLast).map(({ name }) => name);

test('everybody finds the queue of the own step', () => {
  expect(namesOf(mayOnly('verify', 'consolidate', 'confirmMissing'), true)).toEqual([
    'verify',
    'consolidate',
    'missing',
  ]);
  expect(namesOf(mayOnly('approve'), true)).toEqual(['approve']);
  expect(namesOf(mayOnly('giveOpinion'), true)).toEqual(['opinions']);
  expect(namesOf(mayOnly('read'), true)).toEqual([]);
});

test('a missing value is confirmed in the last period of the plan only', () => {
  expect(namesOf(mayOnly('verify', 'confirmMissing'), false)).toEqual(['verify']);
});

test('the values of a position stand apart from those of its unit', () => {
  const unit = { id: 'u', name: 'Ufficio Legale' };
  const of = (id: string, position: object | null) => ({ id, unit, position }) as unknown as ValueRecord;
  const groups = groupsOf([of('a', null), of('b', { id: 'p', title: 'PO Staff' }), of('c', null)]);

  expect(groups.map(({ name, records }) => `${name}: ${records.map(({ id }) => id).join()}`)).toEqual([
    'Ufficio Legale: a,c',
    'PO Staff: b',
  ]);
});
