import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DomainError } from '../domain/errors.ts';
import { checkDocument } from './checks/index.ts';
import { figuresOf } from './figures.ts';
import { readDocument } from './parse.ts';

const bytes = readFileSync(new URL('../../plans/albero-2023-2025.json', import.meta.url));
const realPlan = bytes.toString('utf8');

/** The faults of a text as `path code`, in order. */
function faultsOf(text: string | Uint8Array): string[] {
  try {
    const document = readDocument(typeof text === 'string' ? Buffer.from(text) : text);
    return checkDocument(document).map(({ path, code }) => `${path} ${code}`);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INVALID') throw error;
    return (error as DomainError<'INVALID'>).params.issues.map(({ path, code }) => `${path} ${code}`);
  }
}

/** The real plan with one part changed. */
// biome-ignore lint/suspicious/noExplicitAny: damages are of every shape
function damaged(damage: (plan: any) => void): string {
  const plan = JSON.parse(realPlan);
  damage(plan);
  return JSON.stringify(plan);
}

test('the real plan is read as it was written and has no fault', () => {
  const document = readDocument(bytes);

  expect(checkDocument(document)).toEqual([]);
  expect(JSON.stringify(document, null, 1)).toBe(realPlan);
});

test('the real plan holds what the printed plan holds, in its order', () => {
  const codes = readDocument(bytes).areas.map(({ code }) => code);

  expect(codes.slice(4, 8)).toEqual(['05', '07', '06', '08']);
  expect(figuresOf(readDocument(bytes))).toEqual({
    areas: 15,
    objectives: 95,
    indicators: 115,
    individualObjectives: 17,
    individualIndicators: 25,
    weights: 226,
    typologies: 95,
    missingWeights: 9,
    doubts: 32,
  });
});

test.each<[string, string | Uint8Array, string[]]>([
  ['an empty file', '', [' JSON_SYNTAX']],
  ['a text that ends too early', realPlan.slice(0, 1000), [' JSON_SYNTAX']],
  ['a file that is not UTF-8', Uint8Array.of(0x22, 0xe0, 0x22), [' TEXT_ENCODING']],
  ['a file that is too large', new Uint8Array(10_000_001), [' TOO_LARGE']],
  ['a list instead of a document', '[]', [' WRONG_TYPE']],
  ['a deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), [' WRONG_TYPE']],
  [
    'a key written twice',
    '{"format": 1, "plan": {"year": 1, "a": [{"b": 1, "\\u0062": 2}]}}',
    ['plan.a[0].b DUPLICATE_KEY'],
  ],
])('%s is refused', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test.each<[string, (plan: ReturnType<typeof JSON.parse>) => void, string[]]>([
  ['another format', (p) => (p.format = 'albero-plan/2'), ['format NOT_IN_LIST']],
  ['an unknown key', (p) => (p.areas[3].objectives[0].wieght = '1'), ['areas[3].objectives[0].wieght UNKNOWN_KEY']],
  [
    'a key of the language',
    (p) => Object.defineProperty(p.plan, '__proto__', { value: {}, enumerable: true }),
    ['plan.__proto__ UNKNOWN_KEY'],
  ],
  ['a constructor', (p) => (p.plan.constructor = {}), ['plan.constructor UNKNOWN_KEY']],
  ['a missing key', (p) => delete p.areas[0].title, ['areas[0].title MISSING']],
  [
    'a weight that is a number',
    (p) => (p.areas[3].objectives[0].weight = 8.37),
    ['areas[3].objectives[0].weight DECIMAL'],
  ],
  ['a weight in words', (p) => (p.areas[0].objectives[0].weight = 'otto'), ['areas[0].objectives[0].weight DECIMAL']],
  [
    'a weight with a comma',
    (p) => (p.areas[0].objectives[0].weight = '8,37'),
    ['areas[0].objectives[0].weight DECIMAL'],
  ],
  [
    'a weight with an exponent',
    (p) => (p.areas[0].objectives[0].weight = '1e2'),
    ['areas[0].objectives[0].weight DECIMAL'],
  ],
  ['a weight below zero', (p) => (p.areas[0].objectives[0].weight = '-1'), ['areas[0].objectives[0].weight DECIMAL']],
  ['a day that does not exist', (p) => (p.plan.adoption.date = '2023-02-29'), ['plan.adoption.date DAY']],
  ['a year in words', (p) => (p.plan.year = '2023'), ['plan.year YEAR']],
  [
    'a kind that does not exist',
    (p) => (p.areas[0].objectives[0].indicators[0].kind = 'guess'),
    ['areas[0].objectives[0].indicators[0].kind NOT_IN_LIST'],
  ],
  ['a code with blanks around', (p) => (p.areas[0].code = ' 01'), ['areas[0].code CODE']],
  ['a control character', (p) => (p.areas[0].title = 'a\u0000b'), ['areas[0].title TEXT']],
  ['half a surrogate pair', (p) => (p.areas[0].title = 'a\ud800b'), ['areas[0].title TEXT']],
  ['a title that is too long', (p) => (p.plan.title = 'x'.repeat(256)), ['plan.title TOO_LONG']],
  [
    'a baseline with two values',
    (p) => (p.areas[0].objectives[0].indicators[0].baseline = { year: 2022, value: '1', date: '2022-01-01' }),
    ['areas[0].objectives[0].indicators[0].baseline BASELINE_SHAPE'],
  ],
])('%s is refused with its path', (_, damage, faults) => {
  expect(faultsOf(damaged(damage))).toEqual(faults);
});

test.each<[string, (plan: ReturnType<typeof JSON.parse>) => void, string[]]>([
  ['a unit twice', (p) => p.units.push({ ...p.units[0], code: 'STAFF' }), ['units[9].code DUPLICATE_CODE']],
  ['an area twice', (p) => (p.areas[1].code = '01'), ['areas[1].code DUPLICATE_CODE']],
  [
    'an objective twice, across areas and positions',
    (p) => (p.positions[0].objectives[0].code = '01.01'),
    ['positions[0].objectives[0].code DUPLICATE_CODE'],
  ],
  ['a position twice', (p) => (p.positions[1].code = 'PO_staff'), ['positions[1].code DUPLICATE_CODE']],
  [
    'an unknown unit of an objective',
    (p) => (p.areas[0].objectives[0].units = ['nessuno']),
    ['areas[0].objectives[0].units[0] UNKNOWN_UNIT'],
  ],
  [
    'the same unit twice',
    (p) => (p.areas[0].objectives[0].units = ['staff', 'staff']),
    ['areas[0].objectives[0].units[1] DUPLICATE_UNIT'],
  ],
  [
    'an unknown lead unit',
    (p) => (p.areas[0].objectives[0].leadUnit = 'nessuno'),
    ['areas[0].objectives[0].leadUnit UNKNOWN_UNIT'],
  ],
  [
    'a lead unit that takes no part',
    (p) => (p.areas[0].objectives[0].leadUnit = 'staff'),
    ['areas[0].objectives[0].leadUnit LEAD_OUTSIDE'],
  ],
  ['an unknown unit of a position', (p) => (p.positions[0].unit = 'nessuno'), ['positions[0].unit UNKNOWN_UNIT']],
  ['an unknown parent', (p) => (p.units[0].parent = 'nessuno'), ['units[0].parent UNKNOWN_UNIT']],
  [
    'units in a circle',
    (p) => Object.assign(p.units[0], { parent: 'legale' }) && Object.assign(p.units[6], { parent: 'staff' }),
    ['units[0].parent PARENT_CYCLE', 'units[6].parent PARENT_CYCLE'],
  ],
  [
    'a deadline without a day',
    (p) => (p.areas[0].objectives[0].indicators[0].target.operator = 'by'),
    ['areas[0].objectives[0].indicators[0].target TARGET_SHAPE'],
  ],
  [
    'a number with a day',
    (p) => (p.areas[0].objectives[0].indicators[0].target.date = '2023-12-31'),
    ['areas[0].objectives[0].indicators[0].target TARGET_SHAPE'],
  ],
  [
    'pooling where one unit answers',
    (p) => (p.areas[0].objectives[0].indicators[0].pooling = 'pooled'),
    ['areas[0].objectives[0].indicators[0].pooling POOLING_NOT_JOINT'],
  ],
  [
    'a scale on a ratio',
    (p) => (p.areas[0].objectives[0].indicators[0].scale = { min: '1', max: '5' }),
    ['areas[0].objectives[0].indicators[0].scale SCALE_KIND'],
  ],
  ['a triennium backwards', (p) => (p.plan.triennium.to = 2020), ['plan.triennium TRIENNIUM']],
  [
    'bands with a hole',
    (p) =>
      (p.measurementSystem = {
        bands: [
          { from: '0', to: '50', achievement: '0' },
          { from: '60', to: '100', achievement: '50' },
        ],
      }),
    ['measurementSystem.bands[1] BANDS'],
  ],
])('%s is refused', (_, damage, faults) => {
  expect(faultsOf(damaged(damage))).toEqual(faults);
});

const valued = (...measurements: object[]) =>
  damaged((p) => (p.areas[0].objectives[0].indicators[0].measurements = measurements));
const AT = 'areas[0].objectives[0].indicators[0].measurements';
const inputs = { numerator: '1', denominator: '2' };

test.each<[string, object[], string[]]>([
  [
    'values of another kind',
    [{ period: '2023-06-30', state: 'measured', inputs: { value: '1' } }],
    [`${AT}[0].inputs INPUTS_KIND`],
  ],
  [
    'half of the figures',
    [{ period: '2023-06-30', state: 'measured', inputs: { numerator: '1' } }],
    [`${AT}[0].inputs INPUTS_KIND`],
  ],
  ['no figures at all', [{ period: '2023-06-30', state: 'measured' }], [`${AT}[0] INPUTS_MISSING`]],
  [
    'a unit of another objective',
    [{ period: '2023-06-30', unit: 'staff', state: 'measured', inputs }],
    [`${AT}[0].unit UNIT_OUTSIDE`],
  ],
  [
    'the same value twice',
    [
      { period: '2023-06-30', state: 'measured', inputs },
      { period: '2023-06-30', unit: 'legale', state: 'measured', inputs },
    ],
    [`${AT}[1] DUPLICATE_SLOT`],
  ],
])('a measurement with %s is refused', (_, measurements, faults) => {
  expect(faultsOf(valued(...measurements))).toEqual(faults);
});

test('every fault is named at once', () => {
  const faults = faultsOf(
    damaged((p) => {
      p.areas[0].objectives[0].weight = 'x';
      p.positions[0].extra = 1;
      delete p.plan;
    }),
  );

  expect(faults.toSorted()).toEqual([
    'areas[0].objectives[0].weight DECIMAL',
    'plan MISSING',
    'positions[0].extra UNKNOWN_KEY',
  ]);
});

test('missing weights and lost operators are flags, not faults', () => {
  const faults = faultsOf(
    damaged((p) => {
      p.areas[0].objectives[0].weight = null;
      p.areas[0].objectives[0].indicators[0].weight = null;
      p.areas[0].objectives[0].indicators[0].target.operator = null;
      p.areas[0].objectives[1].weight = '0';
    }),
  );

  expect(faults).toEqual([]);
});
