import type { Office } from '../kit/index.ts';
import { JUNE, listValues, type Value } from './values.ts';

/* What the stories of the inbox have in common. */

export interface Task {
  readonly kind: string;
  readonly count: number;
  readonly dueOn: string | null;
  readonly resource: string;
  readonly recordId: string | null;
}

export const tasksOf = async (office: Office, who: string): Promise<Task[]> => {
  const { tasks } = await office.as(who).query('{ tasks { kind count dueOn resource recordId } }');
  return tasks;
};
/** Only of these kinds, as «kind count». */
export const short = async (office: Office, who: string, ...kinds: string[]): Promise<string[]> =>
  (await tasksOf(office, who)).filter(({ kind }) => kinds.includes(kind)).map(({ kind, count }) => `${kind} ${count}`);

/** The half-year values of the legal service, each of an indicator of its own. */
export async function legalValue(office: Office, nth: number): Promise<Value> {
  const { items } = await listValues(office.as('controllo'));
  const value = items.filter(({ unit, period }) => unit.code === 'legale' && period.endsOn === JUNE)[nth];
  if (!value) throw new Error(`the legal service has no value ${nth}`);
  return value;
}
