import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { targetWords } from './target.ts';

test.each([
  [{ operator: '>=', value: '70', date: null, unit: '%' }, '>= 70,00 %'],
  [{ operator: '<=', value: '1.00', date: null, unit: 'N.' }, '<= 1,00 N.'],
  [{ operator: '=', value: '100.00', date: null, unit: '%' }, '= 100,00 %'],
  [{ operator: '>=', value: '2.125', date: null, unit: null }, '>= 2,125'],
  [{ operator: 'by', value: null, date: '2023-06-30', unit: null }, 'Entro 30/06/2023'],
  [{ operator: 'by', value: null, date: null, unit: null }, ''],
  [{ operator: null, value: '90.00', date: null, unit: '%' }, '90,00 %'],
] as const)('%o is printed «%s»', (target, words) => {
  expect(targetWords(target)).toBe(words);
});

test('the real plan prints its 140 targets in these words; the one without a legible operator stays as printed', () => {
  const plan = JSON.parse(
    readFileSync(new URL('../../../server/plans/albero-2023-2025.json', import.meta.url), 'utf8'),
  );
  const printed = [...plan.areas, ...plan.positions].flatMap(({ objectives }) =>
    objectives.flatMap(({ code, indicators }: Printed) =>
      indicators.map(({ unit, target }) => ({ code, unit, target })),
    ),
  );

  const different = printed.filter(({ unit, target }) => targetWords({ ...target, unit }) !== target.printed);

  expect(printed).toHaveLength(140);
  expect(different.map(({ code, target }) => [code, target.printed])).toEqual([
    ['09.03', '90,00 % (no operator legible before the value)'],
  ]);
});

interface Printed {
  readonly code: string;
  readonly indicators: readonly { readonly unit: never; readonly target: never }[];
}
