import { enterValue, listValues, type Typed, type Value } from '../../api/values.ts';
import type { Client } from '../../kit/client.ts';

type As = (username: string) => Client;

/** The services and what is measured of each: between them every value of the plan has somebody who enters it. */
export const CONTACTS = [
  'staff',
  'anagrafico',
  'bilancio',
  'promozione',
  'regolazione',
  'segreteria',
  'legale',
  'documentale',
  'azienda',
].map((unit) => `referente.${unit}`);

/** Most that one request takes. */
const AT_ONCE = 50;

/**
 * Values go all their way through the API: entered and sent by their service, verified by the planner, approved by the
 * Segretario Generale.
 * @param typed what is entered of a value; null: it stays missing
 */
export async function approveAll(
  as: As,
  username: string,
  day: string,
  typed: (value: Value, nth: number) => Typed | null,
): Promise<void> {
  const service = as(username);
  const mine = (await listValues(service, { mine: true, states: ['missing'] })).items;
  const entered: Value[] = [];
  for (const [nth, value] of mine.filter(({ period }) => period.endsOn === day).entries()) {
    const what = value.allowedActions.includes('enter') ? typed(value, nth) : null;
    if (what) entered.push(await enterValue(service, value, what));
  }
  let values: readonly Value[] = entered;
  for (const [who, action] of [
    [username, 'submit'],
    ['controllo', 'verify'],
    ['segretario', 'approve'],
  ] as const)
    values = await all(as(who), action, values);
}

/** All take the step; each is then a version further. */
async function all(client: Client, action: string, values: readonly Value[]): Promise<readonly Value[]> {
  const done: Value[] = [];
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const some = values.slice(from, from + AT_ONCE);
    const answers = await stepMany(client, action, some);
    const refused = answers.find((answer) => !answer.done);
    if (refused) throw new Error(`${action}: ${refused.code} ${refused.paramsJson}`);
    done.push(...some.map((value) => ({ ...value, version: value.version + 1 })));
  }
  return done;
}

interface Answered {
  readonly done: boolean;
  readonly code: string | null;
  readonly paramsJson: string | null;
}

const stepMany = async (client: Client, action: string, values: readonly Value[]): Promise<readonly Answered[]> => {
  const inputs = values.map(({ id, version }) => ({ resource: 'measurements', id, action, expectedVersion: version }));
  const document = 'mutation ($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { done code paramsJson } }';
  return (await client.query(document, { inputs })).advanceMany;
};

/** What a service might have typed: under, at or over the target by turns. */
export function plausible({ indicator: { kind } }: Value, nth: number): Typed {
  const inTurn = (...figures: readonly string[]): string => figures[nth % figures.length] ?? '0';
  const numerator = inTurn('57', '60', '44', '60', '60');
  const inputs: Readonly<Record<string, object>> = {
    count: { value: inTurn('4', '12', '30', '2') },
    percentage: { value: inTurn('95', '100', '62') },
    ratio: { numerator, denominator: '60' },
    averageDuration: { total: inTurn('96', '160', '288'), cases: '24' },
    averageCount: { total: inTurn('96', '160', '288'), cases: '24' },
    scale: { sum: inTurn('152', '128', '160'), responses: '40' },
    ratioOfRatios: { numerator: '38', denominator: '100', baseNumerator: '41', baseDenominator: '100' },
    binary: { done: true, date: '2023-05-15' },
    date: { done: true, date: '2023-05-15' },
  };
  return { inputs: inputs[kind] ?? null, comment: 'Dal registro del servizio.' };
}
