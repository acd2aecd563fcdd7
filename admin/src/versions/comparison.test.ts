import { expect, test } from 'vitest';
import { byPlace, type NodeChange, shownText, sidesOf } from './comparison.ts';

const node = (code: string, place: string, change: string): NodeChange => ({
  kind: 'objective',
  lineageId: code,
  change,
  code,
  title: code,
  place,
  fields: [],
});

test('changes stand under their place, in the order of the plan', () => {
  const nodes = [
    node('01.01', 'Area 01', 'added'),
    node('02.01', 'Area 02', 'changed'),
    node('01.02', 'Area 01', 'removed'),
  ];

  expect(byPlace(nodes, null).map(({ place, nodes: inPlace }) => [place, inPlace.map(({ code }) => code)])).toEqual([
    ['Area 01', ['01.01', '01.02']],
    ['Area 02', ['02.01']],
  ]);
});

test('of one kind of change only, places without it are left out', () => {
  const nodes = [node('01.01', 'Area 01', 'added'), node('02.01', 'Area 02', 'changed')];

  expect(byPlace(nodes, 'changed').map(({ place }) => place)).toEqual(['Area 02']);
});

test('each side keeps its own words and marks what the other has not', () => {
  const { before, after } = sidesOf('Elenco degli arbitri', 'Nuovo elenco degli arbitri');

  expect(before.map(({ text }) => text).join('')).toBe('Elenco degli arbitri');
  expect(after.map(({ text }) => text).join('')).toBe('Nuovo elenco degli arbitri');
});

test('figures and days read as in the office', () => {
  expect(['8.37', '2023-12-31', '>= 80,00 %', null].map(shownText)).toEqual(['8,37', '31/12/2023', '>= 80,00 %', '']);
});
