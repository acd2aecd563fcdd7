import { expect, test } from 'vitest';
import { changesSince } from './setChanges.ts';

const INDICATOR = {
  id: 'i1',
  name: 'Circolari',
  kind: 'count',
  weight: '10.00',
  targetPrinted: '>= 2,00 N.',
  operator: '>=',
};
const OBJECTIVE = {
  id: 'o1',
  code: 'PO_01',
  title: 'Attuazione del piano',
  description: null,
  indicators: [INDICATOR],
};
const json = (...objectives: object[]): string => JSON.stringify({ objectives });

test('what was never seen has no changes to tell', () => {
  expect(changesSince(null, json(OBJECTIVE))).toBeNull();
});

test('what was seen and not touched has no change', () => {
  expect(changesSince(json(OBJECTIVE), json(OBJECTIVE))).toMatchObject({ count: 0, reordered: false });
});

test('a changed title is shown word by word', () => {
  const changes = changesSince(json(OBJECTIVE), json({ ...OBJECTIVE, title: 'Attuazione del nuovo piano' }));

  expect(changes?.count).toBe(1);
  expect(changes?.objectives[0]?.fields).toEqual([
    {
      field: 'title',
      before: 'Attuazione del piano',
      after: 'Attuazione del nuovo piano',
      pieces: [
        { kind: 'same', text: 'Attuazione del ' },
        { kind: 'added', text: 'nuovo ' },
        { kind: 'same', text: 'piano' },
      ],
    },
  ]);
});

test('a weight given is a change from none', () => {
  const before = json({ ...OBJECTIVE, indicators: [{ ...INDICATOR, weight: null }] });

  expect(changesSince(before, json(OBJECTIVE))?.objectives[0]?.indicators[0]?.fields).toEqual([
    { field: 'weight', before: null, after: '10.00', pieces: null },
  ]);
});

test('a new objective and a removed one are told as such', () => {
  const other = { ...OBJECTIVE, id: 'o2', code: 'PO_02' };
  const changes = changesSince(json(OBJECTIVE), json(other));

  expect(changes?.objectives.map((each) => [each.code, each.change])).toEqual([
    ['PO_02', 'added'],
    ['PO_01', 'removed'],
  ]);
});

test('another order alone is a change', () => {
  const other = { ...OBJECTIVE, id: 'o2', code: 'PO_02' };

  expect(changesSince(json(OBJECTIVE, other), json(other, OBJECTIVE))).toMatchObject({ count: 1, reordered: true });
});
