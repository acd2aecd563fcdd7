import type { Client } from '../kit/index.ts';
import { type Record, step } from './hands.ts';

export interface Version extends Record {
  readonly state: string;
  readonly number: number;
  readonly planId: string;
  readonly adoptionAct: string | null;
  readonly allowedActions: readonly string[];
  readonly readiness: readonly { readonly path: string; readonly code: string; readonly nodeId: string | null }[];
  readonly periods: readonly Period[];
}

export interface Period extends Record {
  readonly endsOn: string;
  readonly state: string;
  readonly deadline: string | null;
}

export const version = async (person: Client, id: string): Promise<Version> =>
  (
    await person.query(
      `query ($id: ID!) { plan(id: $id) { id version state number planId adoptionAct allowedActions
        readiness { path code nodeId } periods { id version endsOn state deadline } } }`,
      { id },
    )
  ).plan;

/** A step of the version, from how it stands now. */
export async function move(person: Client, id: string, action: string, more: object = {}): Promise<string> {
  const { version: expectedVersion } = await version(person, id);
  return (await step(person, { resource: 'plans', id, action, expectedVersion, ...more })).state;
}

export const periodOn = async (person: Client, versionId: string, day: string): Promise<Period> => {
  const found = (await version(person, versionId)).periods.find(({ endsOn }) => endsOn === day);
  if (!found) throw new Error(`the plan has no period on ${day}`);
  return found;
};

export async function movePeriod(person: Client, versionId: string, day: string, action: string): Promise<string> {
  const { id, version: expectedVersion } = await periodOn(person, versionId, day);
  return (await step(person, { resource: 'periods', id, action, expectedVersion })).state;
}

const OBJECTIVE = `id version code title description weight units { id } leadUnit { id }
  indicators { id name kind weight typology unit numerator denominator baselineYear baselineValue baselineDate
    operator targetValue targetDate pooling scaleMin scaleMax evidenceRequired }`;

// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the answer holds and says what it expects
type Any = any;

export const objectiveByCode = async (person: Client, versionId: string, code: string): Promise<Any> => {
  const { objectives } = await person.query(
    `query ($filter: ObjectiveFilter!) { objectives(filter: $filter, page: { limit: 200 }) { items { ${OBJECTIVE} } } }`,
    { filter: { versionId, text: code } },
  );
  const found = objectives.items.find((each: Any) => each.code === code);
  if (!found) throw new Error(`there is no objective ${code}`);
  return found;
};

/** The objective as it stands, in the shape in which it is sent back. */
export const asInput = ({ code, title, description, weight, units, leadUnit, indicators }: Any): Any => ({
  code,
  title,
  description,
  weight,
  unitIds: units.map(({ id }: Any) => id),
  leadUnitId: leadUnit?.id ?? null,
  indicators,
});

/** Changes an objective of a draft as the editor of the pages does: read, change, save the whole. */
export async function edit(person: Client, versionId: string, code: string, change: (input: Any) => void) {
  const objective = await objectiveByCode(person, versionId, code);
  const input = asInput(objective);
  change(input);
  const { updateObjective } = await person.query(
    `mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { ${OBJECTIVE} } }`,
    { input: { id: objective.id, expectedVersion: objective.version, objective: input } },
  );
  return updateObjective;
}
