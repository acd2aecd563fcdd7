import type { Client, Office } from '../kit/index.ts';
import { step } from './hands.ts';
import { placesOf } from './people.ts';
import { edit, version } from './plan.ts';

/* What the stories of the demonstration's office have in common: its seats, its sets, its rimodulazioni. */

/** The office travels to a day; whoever acts signs in anew. */
export function travel(office: Office, day: string): void {
  office.now = new Date(`${day}T10:00:00+02:00`);
  office.forgetClients();
}

export const inForce = async (person: Client): Promise<string> =>
  (await person.query('{ plans(filter: { state: "inForce" }) { items { id } } }')).plans.items[0].id;

export async function revise(planner: Client): Promise<string> {
  const id = await inForce(planner);
  const { version: expectedVersion } = await version(planner, id);
  const input = { id, expectedVersion, cause: 'endogenous', reason: 'Pesi da rivedere.', effectiveOn: '2023-07-01' };
  return (await planner.query('mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { id } }', { input }))
    .revisePlan.id;
}

export async function settleWeights(planner: Client, draft: string): Promise<void> {
  for (const code of ['09.25', '10.01', '10.02', '10.04', '10.05', '11.01', '11.02'])
    await edit(planner, draft, code, ({ indicators }) => (indicators[0].weight = '100.00'));
  await edit(planner, draft, 'Az_7.1', ({ indicators }) => (indicators[1].weight = '0.00'));
  await edit(planner, draft, '09.03', ({ indicators }) => (indicators[0].operator = '>='));
}

export const personOf = async (admin: Client, username: string): Promise<string> => {
  const { people } = await admin.query('{ people(page: { limit: 200 }) { items { id username } } }');
  return people.items.find((each: { username: string }) => each.username === username).id;
};

export async function giveRole(
  office: Pick<Office, 'as'>,
  username: string,
  role: string,
  validFrom: string,
  more: object = {},
): Promise<string> {
  const admin = office.as('admin');
  const { bodyId } = await placesOf(admin);
  const input = { personId: await personOf(admin, username), role, unitId: bodyId, validFrom, ...more };
  return (await admin.query('mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id } }', { input }))
    .createSeat.id;
}

export async function endSeat(office: Office, username: string, validTo: string): Promise<string> {
  const admin = office.as('admin');
  const { seats } = await admin.query(
    'query ($filter: SeatFilter) { seats(filter: $filter) { items { id version } } }',
    { filter: { personId: await personOf(admin, username) } },
  );
  const { id, version: expectedVersion } = seats.items[0];
  await admin.query('mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { id } }', {
    input: { id, expectedVersion, validTo },
  });
  return id;
}

export const setOf = async (person: Client, code: string): Promise<{ id: string; version: number }> => {
  const { individualSets } = await person.query('{ individualSets { items { id version position { code } } } }');
  return individualSets.items.find((set: { position: { code: string } }) => set.position.code === code);
};

export const decide = async (person: Client, code: string, action: string) => {
  const { id, version: expectedVersion } = (await setOf(person, code)) ?? { id: 'none', version: 1 };
  return step(person, { resource: 'individualSets', id, action, expectedVersion });
};

/** The P.O. settles the one weight that the plan leaves out. */
export async function saveWeights(person: Client, id: string): Promise<void> {
  const { individualSet } = await person.query(
    `query ($id: ID!) { individualSet(id: $id) { version objectives { id code title description indicators { id name
      kind weight typology unit numerator denominator baselineYear baselineValue baselineDate operator targetValue
      targetDate scaleMin scaleMax } } } }`,
    { id },
  );
  for (const { indicators } of individualSet.objectives)
    for (const indicator of indicators) indicator.weight = indicator.weight ?? '10.00';
  await person.query('mutation ($input: UpdateIndividualSetInput!) { updateIndividualSet(input: $input) { id } }', {
    input: { id, expectedVersion: individualSet.version, objectives: individualSet.objectives },
  });
}
