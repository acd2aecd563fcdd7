import { expect } from 'vitest';
import type { PlanDocument } from '../../server/src/documents/index.ts';
import { latestPeriod, printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { applyChanges, nodesOf, type TypedChange } from '../../server/src/domain/what-if/index.ts';
import { type Indicator, indicator, YEAR_END } from './written.ts';

/* A what-if over plans in memory; a node's name is the path at which it stands. */

const namesOf = (plan: PlanDocument) => ({
  nodes: new Map([...nodesOf(plan).keys()].map((path) => [path, { path, lineageId: path }])),
  unitCodes: new Map(plan.units.map(({ code }) => [`id of ${code}`, code])),
});

export const tryOn = (plan: PlanDocument, changes: readonly TypedChange[], period = latestPeriod(plan) ?? YEAR_END) =>
  applyChanges({ plan, names: namesOf(plan), period }, changes);

export const scored = (plan: PlanDocument, final = true) =>
  scorePlan(plan, { period: latestPeriod(plan) ?? YEAR_END, final });

/** Before and after, as they are printed. */
export function tried(plan: PlanDocument, ...changes: TypedChange[]) {
  const { plan: after, issues } = tryOn(plan, changes);
  expect(issues).toEqual([]);
  return { before: printedScore(scored(plan)), after: printedScore(scored(after)) };
}

export const count = (target: string, value: string, weight?: string): Indicator =>
  indicator('count', target, { value }, weight ? { weight } : {});
export const band = (from: string, to: string, achievement: string) => ({ from, to, achievement });
