import { expect, test } from 'vitest';
import { changesOf } from './proposalChanges.ts';

const INDICATOR = {
  id: 'i1',
  name: 'Atti telematici',
  kind: 'count',
  weight: '100.00',
  typology: null,
  unit: 'N.',
  numerator: 'Atti telematici',
  denominator: null,
  baselineYear: null,
  baselineValue: null,
  baselineDate: null,
  operator: '>=',
  targetValue: '2.00',
  targetDate: null,
  pooling: null,
  scaleMin: null,
  scaleMax: null,
  evidenceRequired: false,
};
const OBJECTIVE = {
  code: '01.01',
  title: 'Arbitrato',
  description: null,
  weight: '8.33',
  unitIds: ['legale'],
  leadUnitId: null,
  indicators: [INDICATOR],
};
const names = (id: string): string => ({ legale: 'Legale', staff: 'P.O. Staff' })[id] ?? id;
const told = (after: object) => changesOf(JSON.stringify(OBJECTIVE), JSON.stringify({ ...OBJECTIVE, ...after }), names);

test('the same content is no change', () => {
  expect(told({})?.count).toBe(0);
});

test('another target is told as the plan prints it', () => {
  const changes = told({ indicators: [{ ...INDICATOR, targetValue: '3.00' }] });

  expect(changes?.objectives[0]?.indicators[0]?.fields.map(({ field }) => field)).toEqual(['targetPrinted']);
});

test('units are told by their names', () => {
  const [change] = told({ unitIds: ['legale', 'staff'] })?.objectives[0]?.fields ?? [];

  expect(change).toMatchObject({ field: 'units', before: 'Legale', after: 'Legale · P.O. Staff' });
});

test('two indicators that are proposed as new stay two', () => {
  const added = (name: string) => ({ ...INDICATOR, id: null, name });
  const changes = told({ indicators: [INDICATOR, added('Uno'), added('Due')] });

  expect(changes?.objectives[0]?.indicators.filter(({ change }) => change === 'added')).toHaveLength(2);
});
