import type { Client, Office } from '../kit/index.ts';

export interface Period {
  readonly id: string;
  readonly planId: string;
  readonly endsOn: string;
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly state: string;
  readonly version: number;
  readonly isLast: boolean;
  readonly extensions: readonly { readonly unitName: string; readonly until: string; readonly reason: string }[];
  readonly allowedActions: readonly string[];
}
const PERIOD = `id planId endsOn opensOn deadline state version isLast
  extensions { id unitId unitName until reason } allowedActions`;

export const periods = async (client: Client): Promise<Period[]> =>
  (await client.query(`{ periods { items { ${PERIOD} } } }`)).periods.items;
export const at = async (office: Office, day: string): Promise<Period> => {
  const found = (await periods(office.as('controllo'))).find(({ endsOn }) => endsOn === day);
  if (!found) throw new Error(`there is no period ${day}`);
  return found;
};
const act = async (client: Client, name: string, type: string, input: object): Promise<Period> =>
  (await client.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${PERIOD} } }`, { input }))[name];
export const create = (client: Client, input: object) => act(client, 'createPeriod', 'CreatePeriodInput', input);
export const update = (client: Client, { id, version }: Period, input: object) =>
  act(client, 'updatePeriod', 'UpdatePeriodInput', { id, expectedVersion: version, ...input });
export const extend = (client: Client, { id, version }: Period, input: object) =>
  act(client, 'extendPeriod', 'ExtendPeriodInput', {
    id,
    expectedVersion: version,
    reason: 'Personale assente',
    ...input,
  });
export const remove = (client: Client, { id, version }: Period): Promise<unknown> =>
  client.query('mutation ($input: DeletePeriodInput!) { deletePeriod(input: $input) }', {
    input: { id, expectedVersion: version },
  });
export const historyOf = async (client: Client, id: string) =>
  (
    await client.query(
      'query ($id: ID!) { history(resource: "periods", id: $id) { action reason fromState toState changesJson } }',
      { id },
    )
  ).history;
