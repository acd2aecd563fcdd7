import type { Resource } from '../../schema/src/contract/index.ts';
import { type Client, Refused } from '../kit/client.ts';

/** What a list or a page says of one record. */
export interface Told {
  readonly id: string;
  readonly allowedActions?: readonly string[];
  readonly blockedActions?: readonly { readonly action: string; readonly reason: string }[];
}

interface Words {
  readonly list: string;
  /** null: there is only the list. */
  readonly one: string | null;
  readonly fields: string;
  readonly filter?: string;
}

const ACTIONS = 'id allowedActions blockedActions { action reason }';

/** Under which words a resource is asked for; values of positions come with all other values. */
const WORDS: Readonly<Record<Resource, Words>> = {
  plans: { list: 'plans', one: 'plan', fields: ACTIONS },
  objectives: { list: 'objectives', one: 'objective', fields: ACTIONS },
  individualSets: { list: 'individualSets', one: 'individualSet', fields: ACTIONS },
  measurements: { list: 'measurements', one: 'measurement', fields: ACTIONS, filter: 'individual: false' },
  individualMeasurements: { list: 'measurements', one: 'measurement', fields: ACTIONS, filter: 'individual: true' },
  periods: { list: 'periods', one: 'period', fields: ACTIONS },
  units: { list: 'units', one: 'unit', fields: ACTIONS },
  positions: { list: 'positions', one: 'position', fields: ACTIONS },
  people: { list: 'people', one: 'person', fields: 'id allowedActions' },
  seats: { list: 'seats', one: 'seat', fields: ACTIONS },
  proposals: { list: 'proposals', one: 'proposal', fields: ACTIONS },
  conflicts: { list: 'conflicts', one: 'conflict', fields: 'id allowedActions' },
  messages: { list: 'messages', one: null, fields: ACTIONS },
  measurementSystems: { list: 'measurementSystems', one: 'measurementSystem', fields: ACTIONS },
  scenarios: { list: 'scenarios', one: 'scenario', fields: ACTIONS },
  evaluations: { list: 'evaluations', one: 'evaluation', fields: ACTIONS },
  reports: { list: 'reports', one: 'report', fields: ACTIONS },
  workingPapers: { list: 'workingPapers', one: 'workingPaper', fields: ACTIONS },
};

/** Whether a resource has pages of single records. */
export const hasPages = (resource: Resource): boolean => WORDS[resource].one !== null;

const PAGE = 200;

/** All pages of a list. @throws Refused */
export async function listed(client: Client, resource: Resource): Promise<Told[]> {
  const { list, fields, filter } = WORDS[resource];
  const items: Told[] = [];
  for (;;) {
    const page = `page: { limit: ${PAGE}, offset: ${items.length} }`;
    const where = filter ? `filter: { ${filter} }, ` : '';
    const answer = (await client.query(`{ ${list}(${where}${page}) { total items { ${fields} } } }`))[list];
    items.push(...answer.items);
    if (answer.items.length === 0 || items.length >= answer.total) return items;
  }
}

/** One record on its own: what it says, or the code of the refusal. */
export async function readOne(client: Client, resource: Resource, id: string): Promise<Told | string> {
  const { one, fields } = WORDS[resource];
  const asked = await codeOf(client.query(`query ($id: ID!) { ${one}(id: $id) { ${fields} } }`, { id }));
  return typeof asked === 'string' ? asked : (asked[one ?? ''] as Told);
}

/** The history of a record: told, or the code of the refusal. */
export async function historyCode(client: Client, resource: string, id: string): Promise<string> {
  const document = 'query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { id } }';
  const asked = await codeOf(client.query(document, { resource, id }));
  return typeof asked === 'string' ? asked : 'told';
}

/** A version that no record has: what passes all gates ends in CONFLICT and changes nothing. */
const STALE = 1_000_000;

const VALUES: Readonly<Record<string, Deed>> = {
  enter: ['enterValue', 'EnterValueInput', { outcome: 'notMeasurable', reason: 'prova' }],
  clear: ['clearValue', 'ClearValueInput', {}],
  giveOpinion: ['giveOpinion', 'GiveOpinionInput', { opinion: 'prova' }],
};
const OBJECTIVE = { code: 'x', title: 'Prova', unitIds: ['nobody'], indicators: [] };

type Deed = readonly [mutation: string, input: string, more: object];

/** What is no step through the states. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'plans.update': ['updatePlan', 'UpdatePlanInput', { title: 'Prova' }],
  'plans.delete': ['deletePlan', 'DeletePlanInput', {}],
  'plans.revise': ['revisePlan', 'RevisePlanInput', { cause: 'exogenous', reason: 'x', effectiveOn: '2023-07-01' }],
  'plans.renew': ['renewPlan', 'RenewPlanInput', {}],
  'plans.pin': ['pinMeasurementSystem', 'PinMeasurementSystemInput', { measurementSystemId: null }],
  'measurementSystems.update': [
    'updateMeasurementSystem',
    'UpdateMeasurementSystemInput',
    { title: 'Prova', scoringJson: '{}', evaluationJson: '{}' },
  ],
  'measurementSystems.delete': ['deleteMeasurementSystem', 'DeleteMeasurementSystemInput', {}],
  'measurementSystems.giveOpinion': [
    'giveSystemOpinion',
    'GiveSystemOpinionInput',
    { favourable: true, opinion: 'Prova' },
  ],
  'individualSets.update': ['updateIndividualSet', 'UpdateIndividualSetInput', { objectives: [] }],
  ...named('measurements', VALUES),
  ...named('individualMeasurements', VALUES),
  'objectives.update': ['updateObjective', 'UpdateObjectiveInput', { objective: OBJECTIVE }],
  'objectives.delete': ['deleteObjective', 'DeleteDraftInput', {}],
  'objectives.organise': ['organiseObjective', 'OrganiseObjectiveInput', {}],
  'objectives.settle': ['settleDoubts', 'SettleDoubtsInput', { doubts: [{ recordId: 'nobody', note: 'prova' }] }],
  'proposals.update': ['updateProposal', 'UpdateProposalInput', { objective: OBJECTIVE }],
  'proposals.delete': ['deleteProposal', 'DeleteDraftInput', {}],
  'periods.update': ['updatePeriod', 'UpdatePeriodInput', { deadline: null }],
  'periods.delete': ['deletePeriod', 'DeletePeriodInput', {}],
  'periods.extend': ['extendPeriod', 'ExtendPeriodInput', { unitId: 'x', until: '2099-01-01', reason: 'prova' }],
  'units.update': ['updateUnit', 'UpdateUnitInput', { name: 'Prova' }],
  'units.delete': ['deleteUnit', 'DeleteInput', {}],
  'positions.update': ['updatePosition', 'UpdatePositionInput', { title: 'Prova' }],
  'positions.delete': ['deletePosition', 'DeleteInput', {}],
  'people.update': ['updatePerson', 'UpdatePersonInput', { name: 'Prova' }],
  'seats.update': ['updateSeat', 'UpdateSeatInput', { kind: 'own', originSeatId: null }],
  'seats.delete': ['deleteSeat', 'DeleteInput', {}],
  'reports.update': ['updateReport', 'UpdateReportInput', { text: 'Prova' }],
  'reports.delete': ['deleteReport', 'DeleteReportInput', {}],
  'workingPapers.examine': ['examineReport', 'ExamineReportInput', { checklist: [] }],
  'evaluations.update': ['updateEvaluation', 'UpdateEvaluationInput', {}],
  'evaluations.delete': ['deleteEvaluation', 'EvaluationAtInput', {}],
  'evaluations.selfAssess': ['saveSelfAssessment', 'SaveSelfAssessmentInput', { marks: [] }],
  'evaluations.assess': ['assessEvaluation', 'AssessEvaluationInput', { marks: [] }],
  'evaluations.hear': ['recordHearing', 'RecordHearingInput', { on: '2024-03-01', present: 'x', note: 'x' }],
  'evaluations.amend': ['amendEvaluation', 'AmendEvaluationInput', { marks: [], reason: 'x' }],
  'scenarios.update': ['updateScenario', 'UpdateScenarioInput', { title: 'Prova', changes: [] }],
  'scenarios.delete': ['deleteScenario', 'DeleteScenarioInput', {}],
  'conflicts.delete': ['deleteConflict', 'DeleteInput', {}],
};

function named(resource: string, deeds: Readonly<Record<string, Deed>>): Record<string, Deed> {
  return Object.fromEntries(Object.entries(deeds).map(([action, deed]) => [`${resource}.${action}`, deed]));
}

/** What is done to a whole year is tried in its own story. */
export const isOfOneRecord = (resource: Resource, action: string): boolean =>
  `${resource}.${action}` !== 'evaluations.export';

/** What hangs on a record has no version of its own record to be stale: its words are empty, so it is INVALID. */
const isHanging = (action: string): boolean => action === 'comment' || action === 'attach';

/** Whether it goes by `advance`. */
export const isStep = (resource: Resource, action: string): boolean =>
  !isHanging(action) && !(`${resource}.${action}` in DEEDS);

/** The answer to somebody to whom every gate is open. */
export const answerWhenAllowed = (action: string): string => (isHanging(action) ? 'INVALID' : 'CONFLICT');

/** Tries to do it, with a version that cannot be or with no words: the code of the refusal. */
export async function tried(client: Client, resource: Resource, action: string, id: string): Promise<string> {
  if (isHanging(action)) return triedHanging(client, resource, action, id);
  const deed = DEEDS[`${resource}.${action}`];
  if (!deed) throw new Error(`nobody knows how to ${action} ${resource}`);
  const [mutation, input, more] = deed;
  const fields = mutation.startsWith('delete') ? '' : '{ id }';
  const asked = await codeOf(
    client.query(`mutation ($input: ${input}!) { ${mutation}(input: $input) ${fields} }`, {
      input: { id, expectedVersion: STALE, ...more },
    }),
  );
  return typeof asked === 'string' ? asked : 'done';
}

/** @param id of a comment on individual objectives: of one of them */
async function triedHanging(client: Client, resource: Resource, action: string, id: string): Promise<string> {
  const document =
    action === 'comment'
      ? 'mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }'
      : 'mutation ($input: AddEvidenceLinkInput!) { addEvidenceLink(input: $input) { id } }';
  const comment = { resource, id, text: ' ' };
  const input = action === 'comment' ? comment : { measurementId: id, title: ' ', url: 'x' };
  const asked = await codeOf(client.query(document, { input }));
  return typeof asked === 'string' ? asked : 'done';
}

/** The same for steps through the states, fifty at a time. */
export async function triedMany(
  client: Client,
  steps: readonly { resource: Resource; action: string; id: string }[],
): Promise<string[]> {
  const codes: string[] = [];
  for (let at = 0; at < steps.length; at += 50) {
    const inputs = steps.slice(at, at + 50).map((step) => ({ ...step, expectedVersion: STALE, reason: 'prova' }));
    const document =
      'mutation ($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { done code paramsJson version } }';
    const { advanceMany } = await client.query(document, { inputs });
    for (const { done, code } of advanceMany) codes.push(done ? 'done' : code);
  }
  return codes;
}

// biome-ignore lint/suspicious/noExplicitAny: the answer of whatever was asked
export async function codeOf(asked: Promise<any>): Promise<any> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** A few at a time: the server is a real one. */
export async function eachOf<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const worker = async () => {
    for (const each of rest) await work(each);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}
