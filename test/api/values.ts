import type { Client, Office } from '../kit/index.ts';

/** A value as the stories look at it. */
export interface Value {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly actReference: string | null;
  readonly returnReason: string | null;
  readonly opinion: string | null;
  readonly entryLock: string | null;
  readonly submittedByName: string | null;
  readonly verifiedByName: string | null;
  readonly approvedByName: string | null;
  readonly opinionByName: string | null;
  readonly submittedAt: string | null;
  readonly verifiedAt: string | null;
  readonly approvedAt: string | null;
  readonly value: string | null;
  readonly slice: boolean;
  readonly version: number;
  readonly onBehalf: boolean;
  readonly enteredByName: string | null;
  readonly inputs: Record<string, unknown> | null;
  readonly issues: readonly { readonly code: string; readonly field: string; readonly severity: string }[];
  readonly unit: { readonly id: string; readonly code: string };
  readonly position: { readonly code: string } | null;
  readonly period: { readonly id: string; readonly endsOn: string };
  readonly objective: { readonly id: string; readonly code: string };
  readonly indicator: { readonly id: string; readonly kind: string; readonly name: string };
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: string }[];
}

const VALUE = `id state outcome reason comment value slice version onBehalf enteredByName entryLock
  actReference returnReason opinion submittedByName verifiedByName approvedByName opinionByName
  submittedAt verifiedAt approvedAt
  inputs { value numerator denominator total cases sum responses baseNumerator baseDenominator done date }
  issues { code field severity } unit { id code } position { code } period { id endsOn }
  objective { id code } indicator { id kind name } allowedActions blockedActions { action reason }`;

export interface Listed {
  readonly items: readonly Value[];
  readonly total: number;
}

export const listValues = async (
  client: Client,
  filter: object = {},
  page: object = { limit: 200, offset: 0 },
  sort: object | null = null,
): Promise<Listed> => {
  const document = `query ($filter: MeasurementFilter, $page: PageInput!, $sort: SortInput) {
    measurements(filter: $filter, page: $page, sort: $sort) { total items { ${VALUE} } } }`;
  return (await client.query(document, { filter, page, sort })).measurements;
};

export const readValue = async (client: Client, id: string): Promise<Value> =>
  (await client.query(`query ($id: ID!) { measurement(id: $id) { ${VALUE} } }`, { id })).measurement;

export interface Typed {
  readonly outcome?: string;
  readonly inputs?: object | null;
  readonly reason?: string | null;
  readonly comment?: string | null;
  readonly actReference?: string | null;
}

export const enterValue = async (client: Client, { id, version }: Value, typed: Typed): Promise<Value> => {
  const input = { id, expectedVersion: version, outcome: 'measured', ...typed };
  const document = `mutation ($input: EnterValueInput!) { enterValue(input: $input) { ${VALUE} } }`;
  return (await client.query(document, { input })).enterValue;
};

export const clearValue = async (client: Client, { id, version }: Value): Promise<Value> => {
  const document = `mutation ($input: ClearValueInput!) { clearValue(input: $input) { ${VALUE} } }`;
  return (await client.query(document, { input: { id, expectedVersion: version } })).clearValue;
};

/** The value of an objective at a day, as the planner sees it; the first of its indicators unless `nth` says another. */
export const findValue = async (
  office: Office,
  { code, day = JUNE, unit, nth = 0 }: { code: string; day?: string; unit?: string; nth?: number },
): Promise<Value> => {
  const { items } = await listValues(office.as('controllo'), { text: code });
  const found = items.filter((each) => each.objective.code === code && each.period.endsOn === day);
  const indicators = [...new Set(found.map(({ indicator }) => indicator.id))];
  const value = found.find(
    (each) => each.indicator.id === indicators[nth] && (unit === undefined || each.unit.code === unit),
  );
  if (!value) throw new Error(`there is no value of ${code} on ${day}${unit ? ` of ${unit}` : ''}`);
  return value;
};

export const JUNE = '2023-06-30';
export const DECEMBER = '2023-12-31';

/** Moves a period or a set. */
export const advance = async (client: Client, input: object): Promise<{ state: string; version: number }> =>
  (await client.query('mutation ($input: AdvanceInput!) { advance(input: $input) { state version } }', { input }))
    .advance;

/** The set of a position goes all its way: proposed by its head, approved by the Segretario Generale. */
export async function approveSet(office: Office, head: string, position: string): Promise<void> {
  const sets = await setsOf(office.as(head));
  const set = sets.find((each) => each.position.code === position);
  if (!set) throw new Error(`${head} has no set of ${position}`);
  const at = { resource: 'individualSets', id: set.id };
  const proposed =
    set.state === 'submitted'
      ? set
      : await advance(office.as(head), { ...at, action: 'submit', expectedVersion: set.version });
  await advance(office.as('segretario'), { ...at, action: 'approve', expectedVersion: proposed.version });
}

const setsOf = async (
  client: Client,
): Promise<{ id: string; state: string; version: number; position: { code: string } }[]> =>
  (await client.query('{ individualSets { items { id state version position { code } } } }')).individualSets.items;

/** Takes one step of a value, of a unit or of a position. */
export const step = (
  client: Client,
  action: string,
  { id, version, position }: Pick<Value, 'id' | 'version' | 'position'>,
  reason: string | null = null,
): Promise<{ state: string; version: number }> => {
  const resource = position ? 'individualMeasurements' : 'measurements';
  return advance(client, { resource, id, action, expectedVersion: version, reason });
};

/** The same, and the value as the planner then reads it. */
export const stepped = async (
  office: Office,
  who: string,
  action: string,
  value: Value,
  reason: string | null = null,
): Promise<Value> => {
  await step(office.as(who), action, value, reason);
  return readValue(office.as('controllo'), value.id);
};

export interface PeriodOf {
  readonly id: string;
  readonly version: number;
  readonly endsOn: string;
  readonly state: string;
}

export const periodOf = async (office: Office, day: string): Promise<PeriodOf> => {
  const { periods } = await office.as('controllo').query('{ periods { items { id version endsOn state } } }');
  return periods.items.find(({ endsOn }: PeriodOf) => endsOn === day);
};

/** Opens or closes a period. */
export const movePeriod = async (office: Office, action: 'open' | 'close', day: string): Promise<void> => {
  const { id, version } = await periodOf(office, day);
  await advance(office.as('controllo'), { resource: 'periods', id, action, expectedVersion: version });
};
