import type { Client } from '../kit/index.ts';

/* What the persons of the stories do, many things at a time, by the same operations as the pages. */

export interface Record {
  readonly id: string;
  readonly version: number;
}

export interface Value extends Record {
  readonly state: string;
  readonly entryLock: string | null;
  readonly inputs: object | null;
  readonly returnReason: string | null;
  readonly unit: { readonly code: string };
  readonly period: { readonly id: string; readonly endsOn: string };
  readonly objective: { readonly id: string; readonly code: string };
  readonly indicator: Indicator;
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
  readonly value: string | null;
}

interface Indicator {
  readonly lineageId: string;
  readonly kind: string;
  readonly operator: string | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
}

const VALUE = `id version state entryLock value returnReason inputs { value } unit { code } period { id endsOn }
  objective { id code } issues { code severity }
  indicator { lineageId kind operator targetValue targetDate }`;

export const valuesOf = async (person: Client, filter: object): Promise<Value[]> =>
  (
    await person.query(
      `query ($filter: MeasurementFilter!) { measurements(filter: $filter, page: { limit: 200 }) { items { ${VALUE} } } }`,
      { filter },
    )
  ).measurements.items;

export const step = async (person: Client, input: object): Promise<{ state: string; version: number }> =>
  (await person.query('mutation ($input: AdvanceInput!) { advance(input: $input) { state version } }', { input }))
    .advance;

/** Many steps of one kind; every one must succeed. */
export async function steps(person: Client, resource: string, action: string, records: readonly Record[], more = {}) {
  for (let at = 0; at < records.length; at += 50) {
    const inputs = records
      .slice(at, at + 50)
      .map(({ id, version }) => ({ resource, id, action, expectedVersion: version, ...more }));
    const { advanceMany } = await person.query(
      'mutation ($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { id done code paramsJson } }',
      { inputs },
    );
    const refused = advanceMany.filter(({ done }: { done: boolean }) => !done);
    if (refused.length > 0) throw new Error(`${action} of ${resource} refused: ${JSON.stringify(refused.slice(0, 3))}`);
  }
}

export const enter = async (person: Client, { id, version }: Record, typed: object): Promise<Value> =>
  (
    await person.query(`mutation ($input: EnterValueInput!) { enterValue(input: $input) { ${VALUE} } }`, {
      input: { id, expectedVersion: version, outcome: 'measured', ...typed },
    })
  ).enterValue;

/** What a good year would bring, as it is typed for each kind of indicator; `share` of the target is reached. */
export function inputsFor({ kind, targetValue, targetDate }: Indicator, day: string): object {
  const target = targetValue ?? '100';
  const whole = target.split('.')[0] ?? '1';
  switch (kind) {
    case 'count':
    case 'percentage':
      return { value: whole };
    case 'ratio':
      return { numerator: whole, denominator: '100' };
    case 'averageDuration':
    case 'averageCount':
      return { total: String(Number(whole) * 4), cases: '4' };
    case 'scale':
      return { sum: '35', responses: '10' };
    case 'ratioOfRatios':
      return { numerator: '40', denominator: '100', baseNumerator: '42', baseDenominator: '100' };
    default:
      return { done: true, date: targetDate !== null && targetDate < day ? targetDate : day };
  }
}

/** A service enters all that is due in a period and sends it; a warning is explained in the comment. */
export async function enterAndSend(person: Client, periodId: string, individual: boolean): Promise<number> {
  const resource = individual ? 'individualMeasurements' : 'measurements';
  const due = await valuesOf(person, { mine: true, individual, periodId, states: ['missing', 'returned'] });
  const ready: Value[] = [];
  for (const value of due) {
    const inputs = inputsFor(value.indicator, value.period.endsOn);
    ready.push(await enter(person, value, { inputs, comment: 'Rilevato dal servizio alla data del periodo.' }));
  }
  await steps(person, resource, 'submit', ready);
  return ready.length;
}

const RESOURCES = [
  ['measurements', false],
  ['individualMeasurements', true],
] as const;

/** One action on all values of a period that are in a state, of units and of positions. @returns how many */
export async function reviewAll(person: Client, periodId: string, state: string, action: string): Promise<number> {
  let done = 0;
  for (const [resource, individual] of RESOURCES) {
    const values = await valuesOf(person, { periodId, individual, states: [state] });
    await steps(person, resource, action, values);
    done += values.length;
  }
  return done;
}
