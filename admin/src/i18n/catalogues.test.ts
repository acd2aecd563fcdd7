import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACTIONS,
  BLOCK_REASONS,
  ISSUE_CODES,
  PERIOD_STATES,
  PLAN_STATES,
  REPORT_STATES,
  RESOURCES,
  ROLES,
  SCENARIO_STATES,
  SET_STATES,
  SHEET_STATES,
  SYSTEM_STATES,
  SYSTEM_WARNINGS,
  UNIT_KINDS,
  VALUE_STATES,
} from '@albero/schema/contract';
import { DECIMAL_FAULTS, VALUE_ISSUES } from '@albero/schema/rules';
import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { italian } from './italian.ts';
import { keysOf } from './merge.ts';

const it = keysOf(italian);
const known = new Set(it);
const sources = join(import.meta.dirname, '..');

describe('the catalogues', () => {
  test('have the same sentences in both languages', () => {
    expect(keysOf(english)).toEqual(it);
  });

  test('leave no sentence empty', () => {
    expect(it.filter((key) => textOf(italian, key).trim() === '' && key !== 'ra.boolean.null')).toEqual([]);
  });

  test('ask for the same figures in both languages', () => {
    const differing = it.filter(
      (key) => blanks(textOf(italian, key)) !== blanks(textOf(english, key)) && !key.startsWith('ra.'),
    );
    expect(differing).toEqual([]);
  });

  test('know every word of the contract', () => {
    const words = [
      ...ROLES.map((role) => `roles.${role}`),
      ...RESOURCES.map((resource) => `resources.${resource}.name`),
      ...ACTIONS.filter((action) => action !== 'read').flatMap((action) => [
        `actions.${action}`,
        `history.acts.${action}`,
      ]),
      ...BLOCK_REASONS.map((reason) => `reasons.${reason}`),
      ...ISSUE_CODES.map((code) => `issues.${code}`),
      ...VALUE_ISSUES.map((code) => `faults.${code}`),
      ...DECIMAL_FAULTS.filter((code) => code !== 'EMPTY').map((code) => `faults.${code}`),
      ...PLAN_STATES.map((state) => `states.plans.${state}`),
      ...SET_STATES.map((state) => `states.individualSets.${state}`),
      ...VALUE_STATES.map((state) => `states.measurements.${state}`),
      ...PERIOD_STATES.map((state) => `states.periods.${state}`),
      ...SYSTEM_STATES.map((state) => `states.measurementSystems.${state}`),
      ...SYSTEM_WARNINGS.map((code) => `measurementSystem.warnings.${code}`),
      ...SCENARIO_STATES.map((state) => `states.scenarios.${state}`),
      ...SHEET_STATES.map((state) => `states.evaluations.${state}`),
      ...REPORT_STATES.map((state) => `states.reports.${state}`),
      ...UNIT_KINDS.map((kind) => `unitKinds.${kind}`),
    ];
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  test('have every sentence that a view names', () => {
    const named = viewFiles(sources).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/translate\(\s*'([a-zA-Z_.]+)'/g)].map(([, key]) => `${key}`),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([]);
  });
});

function textOf(words: object, key: string): string {
  const found = key.split('.').reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], words);
  return typeof found === 'string' ? found : '';
}

const blanks = (text: string): string => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort().join();

function viewFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('generated'))
    .map((file) => join(folder, file));
}
