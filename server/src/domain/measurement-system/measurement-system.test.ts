import type { EvaluationRules, ScoringRules } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import {
  bandOf,
  checkedRules,
  clusterOf,
  DEFAULT_EVALUATION,
  DEFAULT_RULES,
  descriptorOf,
  needsComment,
  semaphoreOf,
  systemChanges,
  systemIssues,
  systemWarnings,
} from './index.ts';

const withScoring = (changed: Record<string, unknown>) => ({
  ...DEFAULT_RULES,
  scoring: { ...DEFAULT_RULES.scoring, ...changed },
});
const withEvaluation = (changed: Record<string, unknown>) => ({
  ...DEFAULT_RULES,
  evaluation: { ...DEFAULT_EVALUATION, ...changed },
});
const told = (typed: { scoring: unknown; evaluation: unknown }): string[] =>
  systemIssues(typed).map(({ path, code }) => `${path} ${code}`);

const PO = DEFAULT_EVALUATION.clusters[0];
const band = (from: string, to: string, achievement: string) => ({ from, to, achievement });
const fascia = (from: string, to: string) => ({ from, to, label: 'Fascia', resultPercent: '50' });

describe('the rules of scoring', () => {
  test('the defaults are sound and leave nothing to think over', () => {
    expect(systemIssues(DEFAULT_RULES)).toEqual([]);
    expect(systemWarnings(DEFAULT_RULES)).toEqual([]);
  });

  test.each([
    ['cap below 100', { cap: '99.99' }, 'scoring.cap BETWEEN'],
    ['cap above 200', { cap: '200.01' }, 'scoring.cap BETWEEN'],
    ['cap as a number', { cap: 110 }, 'scoring.cap DECIMAL'],
    ['cap with an exponent', { cap: '1e2' }, 'scoring.cap DECIMAL'],
    ['cap with three decimals', { cap: '110.005' }, 'scoring.cap DECIMALS'],
    ['cap left out', { cap: undefined }, 'scoring.cap REQUIRED'],
    ['floor above 100', { floor: '100.5' }, 'scoring.floor BETWEEN'],
    ['floor below 0', { floor: '-1' }, 'scoring.floor BETWEEN'],
    ['a word that is no rule', { atLeast: 'always' }, 'scoring.atLeast NOT_IN_LIST'],
    ['a rule left out', { date: undefined }, 'scoring.date REQUIRED'],
    ['no day to be late in', { lateDays: 0 }, 'scoring.lateDays BETWEEN'],
    ['half a day', { lateDays: 1.5 }, 'scoring.lateDays IS_INT'],
    ['more than all to the agency', { agencyWeight: '100.01' }, 'scoring.agencyWeight BETWEEN'],
    ['an unknown rule', { gravity: '9.81' }, 'scoring.gravity UNKNOWN_FIELD'],
    ['no band at all', { bands: [] }, 'scoring.bands EMPTY'],
    ['a gap', { bands: [band('0', '60', '0'), band('61', '100', '100')] }, 'scoring.bands[1] BANDS'],
    ['an overlap', { bands: [band('0', '60', '0'), band('59', '100', '100')] }, 'scoring.bands[1] BANDS'],
    ['an empty band', { bands: [band('60', '60', '0')] }, 'scoring.bands[0] BANDS'],
    [
      'a falling band',
      { bands: [band('0', '60', '50'), band('60', '100', '40')] },
      'scoring.bands[1].achievement FALLS',
    ],
    ['a band above the cap', { bands: [band('0', '60', '101')] }, 'scoring.bands[0].achievement BETWEEN'],
  ])('%s is refused at its place', (_, changed, expected) => {
    expect(told(withScoring(changed))).toEqual([expected]);
  });

  test('the limits themselves are within', () => {
    const bands = [band('0', '60', '0'), band('60', '100', '100'), band('100', '120', '120')];
    expect(told(withScoring({ cap: '120', floor: '0', lateDays: 366, agencyWeight: '100', bands }))).toEqual([]);
    expect(told(withScoring({ cap: '200.00', floor: '100.00', lateDays: 1, agencyWeight: '0' }))).toEqual([]);
  });
});

describe('the rules of the evaluation', () => {
  test.each([
    ['shares of 99,99', { clusters: [{ ...PO, body: '9.99' }] }, 'evaluation.clusters[0] WEIGHTS_NOT_100'],
    ['a negative share', { clusters: [{ ...PO, body: '-10.00' }] }, 'evaluation.clusters[0].body BETWEEN'],
    ['no cluster', { clusters: [] }, 'evaluation.clusters EMPTY'],
    ['two alike', { clusters: [PO, { ...PO, code: 'po' }] }, 'evaluation.clusters[1].code DUPLICATE_CODE'],
    ['a cluster without a name', { clusters: [{ ...PO, label: '  ' }] }, 'evaluation.clusters[0].label REQUIRED'],
    ['a cluster with a wish', { clusters: [{ ...PO, bonus: '5' }] }, 'evaluation.clusters[0].bonus UNKNOWN_FIELD'],
    [
      'behaviours that weigh 80',
      { behaviours: DEFAULT_EVALUATION.behaviours.slice(1) },
      'evaluation.behaviours WEIGHTS_NOT_100',
    ],
    ['behaviours that count and are none', { behaviours: [] }, 'evaluation.behaviours EMPTY'],
    ['one mark', { behaviourMax: 1 }, 'evaluation.behaviourMax BETWEEN'],
    ['a comment below a mark that is none', { commentBelow: 6, commentAbove: null }, 'evaluation.commentBelow BETWEEN'],
    ['comments that cross', { commentBelow: 4, commentAbove: 3 }, 'evaluation.commentAbove BETWEEN'],
    ['no day to contest in', { contestDays: 0 }, 'evaluation.contestDays BETWEEN'],
    ['bands from 10', { bands: [fascia('10', '100')] }, 'evaluation.bands[0].from BANDS_FROM_0'],
    ['bands up to 99', { bands: [fascia('0', '99')] }, 'evaluation.bands[0].to BANDS_TO_100'],
    ['bands with a gap', { bands: [fascia('0', '50'), fascia('51', '100')] }, 'evaluation.bands[1] BANDS'],
    ['amber above green', { semaphores: { green: '70', amber: '90' } }, 'evaluation.semaphores.amber BETWEEN'],
    ['a flag that is a word', { rescaledBehaviours: 'no' }, 'evaluation.rescaledBehaviours IS_BOOLEAN'],
  ])('%s: refused at its place', (_, changed, expected) => {
    expect(told(withEvaluation(changed))).toEqual([expected]);
  });

  test('a mark without its descriptor is told at every behaviour', () => {
    expect(told(withEvaluation({ behaviourMax: 6 }))).toEqual(
      DEFAULT_EVALUATION.behaviours.map((_, index) => `evaluation.behaviours[${index}].descriptors DESCRIPTORS`),
    );
  });

  test('sheets without behaviours need no catalogue', () => {
    const clusters = [{ ...PO, unit: '70.00', behaviours: '0' }];
    expect(told(withEvaluation({ clusters, behaviours: [] }))).toEqual([]);
  });

  test('words are kept without blanks around them', () => {
    const rules = checkedRules(withEvaluation({ clusters: [{ ...PO, code: ' PO ', label: ' Capi ' }] }));
    expect(clusterOf(rules.evaluation, 'PO')?.label).toBe('Capi');
  });

  test('more words than a database keeps are refused', () => {
    const descriptors = Array.from({ length: 5 }, () => 'a'.repeat(500));
    const behaviours = Array.from({ length: 10 }, (_, i) => ({
      code: `B${i}`,
      title: 'Molto',
      weight: '10',
      descriptors,
    }));
    expect(told(withEvaluation({ behaviours }))).toEqual(['evaluation TOO_LARGE']);
  });
});

test('whatever is sent is refused with coded issues, or sound', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (scoring, evaluation) => {
      const issues = systemIssues({ scoring, evaluation });
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ path, code }) => path !== '' && /^[A-Z_0-9]+$/.test(code))).toBe(true);
      expect(() => checkedRules({ scoring, evaluation })).toThrow(DomainError);
    }),
  );
});

test('a unit that does not prevail is a warning, not a refusal', () => {
  const typed = withEvaluation({ clusters: [{ ...PO, unit: '30.00', individual: '35.00' }] });
  expect(systemIssues(typed)).toEqual([]);
  expect(systemWarnings(checkedRules(typed))).toEqual([
    { path: 'evaluation.clusters[0].unit', code: 'UNIT_NOT_PREVAILING' },
  ]);
});

test('the other things to think over', () => {
  const scoring: ScoringRules = { ...DEFAULT_RULES.scoring, missingAtClose: 'neutral', zeroDenominator: 'full' };
  const bands: EvaluationRules['bands'] = [
    { from: '0', to: '60', label: 'Bassa', resultPercent: '50' },
    { from: '60', to: '100', label: 'Alta', resultPercent: '40' },
  ];
  expect(systemWarnings({ scoring, evaluation: { ...DEFAULT_EVALUATION, bands } }).map(({ code }) => code)).toEqual([
    'MISSING_COSTS_NOTHING',
    'UNMEASURED_COUNTS_FULL',
    'HIGHER_BAND_PAYS_LESS',
  ]);
});

test.each([
  ['0', 'Non adeguata'],
  ['59.99', 'Non adeguata'],
  ['60', 'Sufficiente'],
  ['89.999', 'Buona'],
  ['100', 'Ottima'],
  ['112.5', 'Ottima'],
])('a score of %s is in the band %s', (score, label) => {
  expect(bandOf(DEFAULT_EVALUATION, score)?.label).toBe(label);
});

test('every score from 0 on has one band, and a higher score never a lower one', () => {
  const score = fc.integer({ min: 0, max: 20_000 }).map((cents) => new Exact(cents).div(100).toFixed());
  fc.assert(
    fc.property(score, score, (one, other) => {
      const [low, high] = new Exact(one).lte(other) ? [one, other] : [other, one];
      const [lower, higher] = [bandOf(DEFAULT_EVALUATION, low), bandOf(DEFAULT_EVALUATION, high)];
      expect(new Exact(lower?.from ?? NaN).lte(higher?.from ?? NaN)).toBe(true);
    }),
  );
});

test('marks below 3 and above 4 are explained; each has its words', () => {
  expect([1, 2, 3, 4, 5].filter((mark) => needsComment(DEFAULT_EVALUATION, mark))).toEqual([1, 2, 5]);
  const [behaviour] = DEFAULT_EVALUATION.behaviours;
  expect(behaviour && descriptorOf(behaviour, 5)).toMatch(/^Migliora/);
  expect(behaviour && descriptorOf(behaviour, 6)).toBeNull();
});

test.each([
  ['90', 'green'],
  ['89.99', 'amber'],
  ['70', 'amber'],
  ['69.99', 'red'],
])('%s is %s', (score, light) => {
  expect(semaphoreOf(DEFAULT_EVALUATION.semaphores, score)).toBe(light);
});

describe('what changed', () => {
  test('nothing between a system and itself', () => {
    expect(systemChanges(DEFAULT_RULES, structuredClone(DEFAULT_RULES))).toEqual([]);
  });

  test('is told a field at a time, clusters and behaviours by their code', () => {
    const [first, ...rest] = DEFAULT_EVALUATION.behaviours;
    const after = {
      scoring: { ...DEFAULT_RULES.scoring, cap: '110', bands: [band('0', '110', '100')] },
      evaluation: {
        ...DEFAULT_EVALUATION,
        clusters: [{ code: 'DIP', label: 'Dipendenti', body: '0', unit: '60', individual: '20', behaviours: '20' }, PO],
        behaviours: [...rest, { ...first, descriptors: ['x', ...(first?.descriptors.slice(1) ?? [])] }],
        contestDays: 10,
      } as EvaluationRules,
    };
    expect(systemChanges(DEFAULT_RULES, after).map((row) => Object.values(row).join(' | '))).toEqual([
      'scoring |  | cap | 100 | 110',
      'scoreBands | 1 | from |  | 0',
      'scoreBands | 1 | to |  | 110',
      'scoreBands | 1 | achievement |  | 100',
      'clusters | DIP | code |  | DIP',
      'clusters | DIP | label |  | Dipendenti',
      'clusters | DIP | body |  | 0',
      'clusters | DIP | unit |  | 60',
      'clusters | DIP | individual |  | 20',
      'clusters | DIP | behaviours |  | 20',
      'behaviours | C1 | descriptor 1 | Non segue gli obiettivi assegnati e non segnala le difficoltà | x',
      'terms |  | contestDays | 15 | 10',
    ]);
  });
});
