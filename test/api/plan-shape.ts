import type { Client } from '../kit/client.ts';

/* A version of the plan as the tests read it, and an objective in the shape in which it is sent back. */

export const INDICATOR = `id lineageId name kind weight typology unit numerator denominator baselineYear baselineValue
  baselineDate operator targetValue targetDate targetPrinted pooling scaleMin scaleMax evidenceRequired doubt`;
export const OBJECTIVE = `id lineageId version code title description weight doubt ordering
  area { id code } servesArea { code } units { id code } leadUnit { id code } indicators { ${INDICATOR} }
  allowedActions blockedActions { action reason }`;

const PLAN = `query ($id: ID!) { plan(id: $id) { id version state counts { missingWeights }
  areas { id code title branch weight version allowedActions blockedActions { action reason }
    objectives { ${OBJECTIVE} } } } }`;

export interface Indicator {
  readonly id: string;
  readonly lineageId: string;
  readonly name: string;
  readonly weight: string | null;
  readonly targetPrinted: string;
  readonly doubt: string | null;
}

export interface Objective {
  readonly id: string;
  readonly lineageId: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly weight: string | null;
  readonly doubt: string | null;
  readonly area: { readonly id: string; readonly code: string };
  readonly servesArea: { readonly code: string } | null;
  readonly units: readonly { readonly id: string; readonly code: string }[];
  readonly leadUnit: { readonly id: string } | null;
  readonly indicators: readonly Indicator[];
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: string }[];
}

export interface Area {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly weight: string | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: string }[];
  readonly objectives: readonly Objective[];
}

export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly counts: { readonly missingWeights: number };
  readonly areas: readonly Area[];
}

export const planOf = async (client: Client, id: string): Promise<Plan> => (await client.query(PLAN, { id })).plan;

export function areaIn(plan: Plan, code: string): Area {
  const found = plan.areas.find((area) => area.code === code);
  if (!found) throw new Error(`there is no area ${code}`);
  return found;
}

export function objectiveIn(plan: Plan, code: string): Objective {
  const found = plan.areas.flatMap(({ objectives }) => objectives).find((objective) => objective.code === code);
  if (!found) throw new Error(`there is no objective ${code}`);
  return found;
}

/** What the page would send back without having changed anything. */
export function written(objective: Objective) {
  const { code, title, description, weight, units, leadUnit, indicators } = objective;
  return {
    code,
    title,
    description,
    weight,
    unitIds: units.map(({ id }) => id),
    leadUnitId: leadUnit?.id ?? null,
    indicators: indicators.map(({ lineageId: _lineage, targetPrinted: _printed, doubt: _doubt, ...each }) => each),
  };
}

const HISTORY =
  'query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { action personName changesJson } }';

export interface Told {
  readonly action: string;
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** What the history of a record tells, oldest first. */
export async function toldOf(client: Client, resource: string, id: string): Promise<Told[]> {
  const { history } = await client.query(HISTORY, { resource, id });
  return history.map(({ action, changesJson }: { action: string; changesJson: string | null }) => ({
    action,
    changes: JSON.parse(changesJson ?? '{}'),
  }));
}
