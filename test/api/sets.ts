import type { Client, Office } from '../kit/index.ts';

/* What the stories of individual sets have in common: reading a set, sending it back as input, moving it. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

const FIELDS = `id state version reason submittedByName decidedByName totalWeight unweighted allowedActions contentJson
  blockedActions { action reason } position { code } seen { version contentJson }
  objectives { id code title description doubt remark indicators {
    id name kind weight typology unit numerator denominator baselineYear baselineValue baselineDate
    operator targetValue targetDate targetPrinted scaleMin scaleMax doubt } }`;

export const ofPosition = async (person: Client, code: string): Promise<Any> => {
  const all = await setsOf(person);
  return all.find((set) => set.position.code === code);
};

export const setsOf = async (person: Client): Promise<Any[]> =>
  (await person.query(`{ individualSets { total items { ${FIELDS} } } }`)).individualSets.items;

export const setById = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`query ($id: ID!) { individualSet(id: $id) { ${FIELDS} } }`, { id })).individualSet;

/** The set as it stands, in the shape in which it is sent back. */
export const asInput = (set: Any): Any => ({
  id: set.id,
  expectedVersion: set.version,
  objectives: set.objectives.map(({ id, code, title, description, indicators }: Any) => ({
    id,
    code,
    title,
    description,
    indicators: indicators.map(({ doubt: _, targetPrinted: __, ...indicator }: Any) => indicator),
  })),
});

export const save = async (person: Client, input: Any): Promise<Any> =>
  (
    await person.query(
      `mutation ($input: UpdateIndividualSetInput!) { updateIndividualSet(input: $input) { ${FIELDS} } }`,
      { input },
    )
  ).updateIndividualSet;

export const markSeen = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`mutation ($id: ID!) { markSeen(id: $id) { ${FIELDS} } }`, { id })).markSeen;

export interface Step {
  readonly id: string;
  readonly version: number;
}

export const advance = async (person: Client, action: string, { id, version }: Step, more: object = {}): Promise<Any> =>
  (
    await person.query(`mutation ($input: AdvanceInput!) { advance(input: $input) { resource id state version } }`, {
      input: { resource: 'individualSets', id, action, expectedVersion: version, ...more },
    })
  ).advance;

export const advanceMany = async (person: Client, inputs: readonly object[]): Promise<Any[]> =>
  (
    await person.query(
      'mutation ($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { id done state version code paramsJson } }',
      { inputs },
    )
  ).advanceMany;

export const historyOf = async (person: Client, id: string, resource = 'individualSets'): Promise<Any[]> =>
  (
    await person.query(
      `query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) {
        action fromState toState reason role personName onBehalfOfName changesJson namesJson } }`,
      { resource, id },
    )
  ).history;

/** The set of the P.O. Staff with the missing 10,00 given, as its head would save it. */
export async function completed(office: Office): Promise<Any> {
  const head = office.as('po.staff');
  const input = asInput(await ofPosition(head, 'PO_Staff'));
  input.objectives[2].indicators[1].weight = '10.00';
  return save(head, input);
}

/** The set of the P.O. Staff, proposed. */
export async function proposed(office: Office): Promise<Any> {
  const head = office.as('po.staff');
  const set = await completed(office);
  await advance(head, 'submit', set);
  return setById(head, set.id);
}
