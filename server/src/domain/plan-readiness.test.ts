import { expect, test } from 'vitest';
import { planFaults, type ReadyArea, type ReadyIndicator, type ReadyObjective } from './plan-readiness.ts';

const indicator = (more: Partial<ReadyIndicator> = {}): ReadyIndicator => ({
  id: 'i',
  name: 'Rispetto dei tempi',
  weight: '100.00',
  operator: '>=',
  targetValue: '90',
  targetDate: null,
  ...more,
});

const objective = (more: Partial<ReadyObjective> = {}): ReadyObjective => ({
  id: 'o',
  code: '01.01',
  title: 'Digitalizzazione',
  weight: '100.00',
  units: 1,
  indicators: [indicator()],
  ...more,
});

const area = (...objectives: ReadyObjective[]): ReadyArea => ({
  id: 'a',
  code: '01',
  title: 'Transizione digitale',
  objectives,
});

const codesOf = (...areas: ReadyArea[]) => planFaults(areas).map(({ path, code }) => `${path} ${code}`);

test('a plan whose weights make 100,00 and whose indicators all have a target is ready', () => {
  const thirds = ['33.33', '33.33', '33.34'].map((weight, i) => objective({ weight, code: `01.0${i}` }));

  expect(planFaults([area(...thirds)])).toEqual([]);
});

test('a plan without areas, an area without objectives, an objective without indicators and units', () => {
  const bare = objective({ units: 0, indicators: [] });

  expect(codesOf()).toEqual(['areas NO_AREAS']);
  expect(codesOf(area())).toEqual(['areas[01].objectives NO_OBJECTIVES']);
  expect(codesOf(area(bare))).toEqual([
    'areas[01].objectives[01.01].units NO_UNITS',
    'areas[01].objectives[01.01].indicators NO_INDICATORS',
  ]);
});

test('a sum that is off by a hundredth is told with what is missing', () => {
  const [fault] = planFaults([area(objective({ weight: '99.99' }))]);

  expect(fault).toEqual({
    path: 'areas[01].objectives',
    code: 'WEIGHTS_NOT_100',
    params: { sum: '99.99', difference: '0.01' },
    nodeId: 'a',
    label: '01 Transizione digitale',
  });
});

test('a missing weight is one fault, not two; a sum beyond 100 is told all the same', () => {
  const missing = objective({ weight: null });
  const half = objective({ weight: '50', code: '01.02' });
  const toomuch = objective({ weight: '120', code: '01.02' });

  expect(codesOf(area(missing, half))).toEqual(['areas[01].objectives[01.01].weight WEIGHT_MISSING']);
  expect(codesOf(area(missing, toomuch))).toEqual([
    'areas[01].objectives WEIGHTS_NOT_100',
    'areas[01].objectives[01.01].weight WEIGHT_MISSING',
  ]);
});

test.each([
  [{ operator: null, targetValue: '5' }, 'operator NO_OPERATOR'],
  [{ operator: '<=', targetValue: null }, 'targetValue NO_TARGET'],
  [{ operator: 'by', targetValue: null, targetDate: null }, 'targetDate NO_TARGET'],
  [{ weight: null }, 'weight WEIGHT_MISSING'],
])('an indicator with %o', (more, fault) => {
  const [found] = planFaults([area(objective({ indicators: [indicator(more)] }))]);

  expect(`${found?.path} ${found?.code}`).toBe(`areas[01].objectives[01.01].indicators[0].${fault}`);
  expect(found?.label).toBe('01.01 › 1. Rispetto dei tempi');
});

test('a weight of zero is a weight, and a day is a target', () => {
  const indicators = [
    indicator({ weight: '0' }),
    indicator({ operator: 'by', targetValue: null, targetDate: '2023-12-31' }),
  ];

  expect(planFaults([area(objective({ indicators }))])).toEqual([]);
});
