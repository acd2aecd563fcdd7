import { expect, test } from 'vitest';
import { planNodes } from './planNodes.ts';
import type { PlanTree, TreeIndicator, TreeObjective } from './planRecord.ts';
import { filterTree, flagsBelow } from './treeFilter.ts';

const indicator = (id: string, name: string, weight: string | null): TreeIndicator => ({
  id,
  name,
  weight,
  kind: 'count',
  typology: null,
  unit: 'N.',
  numerator: name,
  denominator: null,
  operator: '>=',
  targetPrinted: '>= 2,00 N.',
  baselineYear: null,
  baselineValue: null,
  baselineDate: null,
  pooling: null,
  doubt: null,
});

const objective = (id: string, title: string, indicators: TreeIndicator[]): TreeObjective => ({
  id,
  version: 1,
  code: id,
  title,
  description: null,
  weight: '50.00',
  doubt: null,
  joint: false,
  units: [],
  leadUnit: null,
  indicators,
});

const PLAN: PlanTree = {
  id: 'p',
  title: 'Albero',
  year: 2023,
  number: 1,
  state: 'inForce',
  adoptionBody: null,
  adoptionAct: null,
  adoptionDate: null,
  version: 1,
  allowedActions: [],
  blockedActions: [],
  periods: [],
  individualSets: [],
  areas: [
    {
      id: '01',
      code: '01',
      title: 'Semplificazione',
      branch: 'chamber',
      version: 1,
      weight: null,
      doubt: null,
      objectives: [
        objective('01.01', 'Arbitrato', [indicator('i1', 'Atti telematici', '100.00')]),
        objective('01.02', 'Qualità dei servizi', [indicator('i2', 'Questionari', null)]),
      ],
    },
  ],
};
const TREE = planNodes(PLAN, 'Obiettivi individuali');

test('without a search everything is shown', () => {
  expect(filterTree(TREE, { text: '  ', flaggedOnly: false }).shown).toBeNull();
});

test('a search without accents finds the objective, its area above and its indicators below', () => {
  const { shown, found, open } = filterTree(TREE, { text: 'QUALITA servizi', flaggedOnly: false });

  expect(found).toEqual(['01.02']);
  expect([...(shown ?? [])].sort()).toEqual(['01', '01.02', 'i2', 'p']);
  expect(open).toEqual(['p', '01']);
});

test('an indicator is found and its objective is opened', () => {
  expect(filterTree(TREE, { text: 'telematici', flaggedOnly: false }).open).toEqual(['p', '01', '01.01']);
});

test('what lacks a weight is found by the filter of what is to be settled', () => {
  expect(filterTree(TREE, { text: '', flaggedOnly: true }).found).toEqual(['i2']);
});

test('an area without a weight is no flaw: the plan prints none', () => {
  expect(flagsBelow(TREE)).toEqual(
    new Map([
      ['p', 1],
      ['01', 1],
      ['01.02', 1],
    ]),
  );
});
