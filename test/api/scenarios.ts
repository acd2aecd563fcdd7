import { Indicator, Objective } from '../../schema/src/model/index.ts';
import type { Client, Office } from '../kit/index.ts';
import { inForceId } from './results.ts';
import { DECEMBER, periodOf } from './values.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

const FIGURES = 'score exact coverage state';
const MOVE = `kind code label difference before { ${FIGURES} } after { ${FIGURES} }`;
const EFFECT = `planVersionId periodId day final leftOut
  changes { kind nodeId unitId weight operator targetValue targetDate inputs { value numerator denominator done date }
    rule choice bands { from to achievement } code label unitName before after stateBefore stateAfter
    issues { path code paramsJson } }
  body { ${MOVE} } chamber { ${MOVE} } agency { ${MOVE} } areas { ${MOVE} } objectives { ${MOVE} } units { ${MOVE} }
  positions { ${MOVE} }`;
const SCENARIO = `id title state version versionId ownerName isMine changeCount allowedActions
  blockedActions { action reason } planVersion { id year number }`;

const ARGS = '$planVersionId: ID!, $changes: [WhatIfChangeInput!]!, $periodId: ID, $final: Boolean';
const GIVEN = 'planVersionId: $planVersionId, changes: $changes, periodId: $periodId, final: $final';

export interface Asked {
  readonly planVersionId: string;
  readonly changes: readonly object[];
  readonly periodId?: string;
  readonly final?: boolean;
}

export const tryChanges = async (person: Client, asked: Asked): Promise<Any> =>
  (await person.query(`query (${ARGS}) { tryChanges(${GIVEN}) { ${EFFECT} } }`, asked)).tryChanges;

export const explainTried = async (person: Client, asked: Asked, node: object): Promise<Any> =>
  (
    await person.query(
      `query (${ARGS}, $node: ExplainedNodeInput!) { explainTried(${GIVEN}, node: $node) { day final json nodes {
        is code label ${FIGURES} rule words date value weight share } } }`,
      { ...asked, node },
    )
  ).explainTried;

export const createScenario = async (person: Client, input: object): Promise<Any> =>
  (
    await person.query(`mutation ($input: CreateScenarioInput!) { createScenario(input: $input) { ${SCENARIO} } }`, {
      input,
    })
  ).createScenario;

export const updateScenario = async (person: Client, input: object): Promise<Any> =>
  (
    await person.query(`mutation ($input: UpdateScenarioInput!) { updateScenario(input: $input) { ${SCENARIO} } }`, {
      input,
    })
  ).updateScenario;

export const deleteScenario = async (person: Client, { id, version }: Any): Promise<boolean> =>
  (
    await person.query('mutation ($input: DeleteScenarioInput!) { deleteScenario(input: $input) }', {
      input: { id, expectedVersion: version },
    })
  ).deleteScenario;

export const readScenario = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`query ($id: ID!) { scenario(id: $id) { ${SCENARIO} } }`, { id })).scenario;

export const listScenarios = async (person: Client, filter: object = {}): Promise<Any> =>
  (
    await person.query(
      `query ($filter: ScenarioFilter!) { scenarios(filter: $filter, page: { limit: 200 }) { total items { ${SCENARIO} } } }`,
      { filter },
    )
  ).scenarios;

export const effectOf = async (person: Client, id: string, occasion: object = {}): Promise<Any> =>
  (
    await person.query(
      `query ($id: ID!, $periodId: ID, $final: Boolean) {
        scenarioEffect(id: $id, periodId: $periodId, final: $final) { ${EFFECT} } }`,
      { id, ...occasion },
    )
  ).scenarioEffect;

/** The plan in force and its end of the year, with the lineages of its nodes by the codes that they have now. */
export async function playground(office: Office) {
  const planVersionId = await inForceId(office);
  const { read } = office.db;
  const objectives = await read.find(Objective, { where: { versionId: planVersionId } });
  const indicators = await read.find(Indicator, { where: { versionId: planVersionId }, order: { ordering: 'ASC' } });
  const objective = (code: string): Objective => {
    const found = objectives.find((each) => each.code === code);
    if (!found) throw new Error(`the plan has no ${code}`);
    return found;
  };
  const indicator = (code: string, nth = 0): string =>
    indicators.filter(({ objectiveId }) => objectiveId === objective(code).id)[nth]?.lineageId ?? '';
  const december = { planVersionId, periodId: (await periodOf(office, DECEMBER)).id, final: true };
  return { planVersionId, objective: (code: string) => objective(code).lineageId, indicator, december };
}

/** Area 07 of the second worked example, all in time but the course for arbitrators: 07.01 is in the database. */
export const lateCourse = (indicator: (code: string) => string): object[] =>
  [
    ['07.02', '2023-12-20'],
    ['07.03', '2023-07-14'],
    ['07.04', '2023-11-30'],
  ].map(([code = '', date]) => ({ kind: 'value', nodeId: indicator(code), inputs: { done: true, date } }));

export const FADING = { kind: 'rule', rule: 'date', choice: 'lateLinear' };

export const areaOf = (effect: Any, code = '07'): Any => effect.areas.find((each: Any) => each.code === code);
