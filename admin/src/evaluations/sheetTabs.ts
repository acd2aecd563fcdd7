import { type Action, SHEET_STATES, type SheetState } from '@albero/schema/contract';
import type { SheetRow } from './sheetRecord.ts';

export interface StateTab {
  readonly state: SheetState;
  readonly count: number;
}

/** One tab for every state that has sheets, in the order of the way. */
export const tabsOf = (rows: readonly Pick<SheetRow, 'state'>[]): StateTab[] =>
  SHEET_STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length })).filter(
    ({ count }) => count > 0,
  );

/** Steps that need no word of their own for each sheet: several may be made at once. */
const AT_ONCE: readonly Action[] = ['propose', 'calibrate', 'notify', 'finalise', 'handOver'];

/** The step that this person can make for the most of them together; null: none. */
export function stepFor(rows: readonly Pick<SheetRow, 'allowedActions'>[]): Action | null {
  const counted = AT_ONCE.map((action) => ({
    action,
    count: rows.filter(({ allowedActions }) => allowedActions.includes(action)).length,
  }));
  const most = counted.reduce((best, each) => (each.count > best.count ? each : best), {
    action: null as Action | null,
    count: 0,
  });
  return most.action;
}

interface PlanRow {
  readonly planId: string;
  readonly year: number;
  readonly state: string;
}

export interface YearChoice {
  readonly planId: string;
  readonly year: number;
}

/** The years of which people can be evaluated, the latest first: their plan is, or was, in force. */
export function yearsOf(plans: readonly PlanRow[]): YearChoice[] {
  const adopted = plans.filter(({ state }) => ADOPTED.has(state));
  const byPlan = new Map(adopted.map(({ planId, year }) => [planId, { planId, year }]));
  return [...byPlan.values()].sort((a, b) => b.year - a.year);
}
const ADOPTED = new Set(['inForce', 'closed', 'superseded']);

/** Is the merit still held back? A sheet that is replaced counts no more. */
export const areAllFinal = (rows: readonly Pick<SheetRow, 'state'>[]): boolean => {
  const living = rows.filter(({ state }) => state !== 'replaced');
  return living.length > 0 && living.every(({ state }) => state === 'definitive' || state === 'handedOver');
};
