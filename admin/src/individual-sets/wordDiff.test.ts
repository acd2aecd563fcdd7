import { expect, test } from 'vitest';
import { wordDiff } from './wordDiff.ts';

test('an unchanged text is one piece', () => {
  expect(wordDiff('Bilancio di previsione', 'Bilancio di previsione')).toEqual([
    { kind: 'same', text: 'Bilancio di previsione' },
  ]);
});

test('a changed word shows what went, then what came', () => {
  expect(wordDiff('entro il 30 giugno 2023', 'entro il 30 settembre 2023')).toEqual([
    { kind: 'same', text: 'entro il 30 ' },
    { kind: 'removed', text: 'giugno ' },
    { kind: 'added', text: 'settembre ' },
    { kind: 'same', text: '2023' },
  ]);
});

test('a text that was empty is all new', () => {
  expect(wordDiff('', 'Nuova descrizione')).toEqual([{ kind: 'added', text: 'Nuova descrizione' }]);
});

test('a text that was emptied is all gone', () => {
  expect(wordDiff('Vecchia descrizione', '')).toEqual([{ kind: 'removed', text: 'Vecchia descrizione' }]);
});

test('a very long text is shown whole, before and after', () => {
  const long = 'parola '.repeat(700);
  expect(wordDiff(long, `${long}fine`).map((piece) => piece.kind)).toEqual(['removed', 'added']);
});
