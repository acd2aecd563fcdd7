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
  readonly one: string;
  readonly fields: string;
  readonly filter?: string;
}

const ACTIONS = 'id allowedActions blockedActions { action reason }';

/** Under which words a resource is asked for; values of positions come with all other values. */
const WORDS: Readonly<Record<Resource, Words>> = {
  plans: { list: 'plans', one: 'plan', fields: 'id' },
  objectives: { list: 'objectives', one: 'objective', fields: ACTIONS },
  individualSets: { list: 'individualSets', one: 'individualSet', fields: ACTIONS },
  measurements: { list: 'measurements', one: 'measurement', fields: ACTIONS, filter: 'individual: false' },
  individualMeasurements: { list: 'measurements', one: 'measurement', fields: ACTIONS, filter: 'individual: true' },
  periods: { list: 'periods', one: 'period', fields: ACTIONS },
  units: { list: 'units', one: 'unit', fields: ACTIONS },
  positions: { list: 'positions', one: 'position', fields: ACTIONS },
  people: { list: 'people', one: 'person', fields: 'id allowedActions' },
  seats: { list: 'seats', one: 'seat', fields: ACTIONS },
};

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
  return typeof asked === 'string' ? asked : (asked[one] as Told);
}

/** The history of a record: told, or the code of the refusal. */
export async function historyCode(client: Client, resource: string, id: string): Promise<string> {
  const document = 'query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { id } }';
  const asked = await codeOf(client.query(document, { resource, id }));
  return typeof asked === 'string' ? asked : 'told';
}

/** A version that no record has: what passes all gates ends in CONFLICT and changes nothing. */
const STALE = 1_000_000;

const UPDATES: Readonly<Record<string, readonly [mutation: string, input: string, more: object]>> = {
  'individualSets.update': ['updateIndividualSet', 'UpdateIndividualSetInput', { objectives: [] }],
  'measurements.enter': ['enterValue', 'EnterValueInput', { outcome: 'notMeasurable', reason: 'prova' }],
  'measurements.clear': ['clearValue', 'ClearValueInput', {}],
  'individualMeasurements.enter': ['enterValue', 'EnterValueInput', { outcome: 'notMeasurable', reason: 'prova' }],
  'individualMeasurements.clear': ['clearValue', 'ClearValueInput', {}],
  'objectives.organise': ['organiseObjective', 'OrganiseObjectiveInput', {}],
  'objectives.settle': ['settleDoubts', 'SettleDoubtsInput', { doubts: [{ recordId: 'nobody', note: 'prova' }] }],
  'units.update': ['updateUnit', 'UpdateUnitInput', { name: 'Prova' }],
  'units.delete': ['deleteUnit', 'DeleteInput', {}],
  'positions.update': ['updatePosition', 'UpdatePositionInput', { title: 'Prova' }],
  'positions.delete': ['deletePosition', 'DeleteInput', {}],
  'people.update': ['updatePerson', 'UpdatePersonInput', { name: 'Prova' }],
  'seats.update': ['updateSeat', 'UpdateSeatInput', {}],
  'seats.delete': ['deleteSeat', 'DeleteInput', {}],
};

/** Tries to do it, with a version that cannot be: the code of the refusal, CONFLICT where every gate was open. */
export async function tried(client: Client, resource: Resource, action: string, id: string): Promise<string> {
  const [mutation, input, more] = UPDATES[`${resource}.${action}`] ?? ['advance', 'AdvanceInput', {}];
  const step = mutation === 'advance' ? { resource, action, reason: 'prova' } : {};
  const fields = mutation.startsWith('delete') ? '' : '{ id }';
  const asked = await codeOf(
    client.query(`mutation ($input: ${input}!) { ${mutation}(input: $input) ${fields} }`, {
      input: { id, expectedVersion: STALE, ...step, ...more },
    }),
  );
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
