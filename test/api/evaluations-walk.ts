import type { EvaluationSheet } from '../../schema/src/model/index.ts';
import type { Office } from '../kit/index.ts';
import { adoptSystem, change, endTheYear, marks, openAll, step } from './evaluations.ts';

/* Sheets brought to a state by the persons whose steps they are. */

export const NOTIFIED_ON = '2024-03-01';

export function onDay(office: Office, day: string): void {
  office.now = new Date(`${day}T10:00:00+01:00`);
  office.forgetClients();
}

/** A year that is over with its sheets opened: the id of each by the code of the position. */
export async function openedYear(
  office: Office,
): Promise<{ planId: string; sheets: Readonly<Record<string, string>> }> {
  onDay(office, NOTIFIED_ON);
  await adoptSystem(office);
  const { planId } = await endTheYear(office);
  const opened = await openAll(office.as('hr'), planId);
  return { planId, sheets: Object.fromEntries(opened.map(({ position, id }) => [position.code, id])) };
}

const WAY: readonly (readonly [state: EvaluationSheet['state'], who: string | null, action: string])[] = [
  ['proposed', 'segretario', 'propose'],
  ['calibrated', 'hr', 'calibrate'],
  ['notified', 'hr', 'notify'],
  ['contested', null, 'contest'],
  ['inConciliation', 'conciliazione', 'admit'],
  ['decided', 'conciliazione', 'confirm'],
  ['definitive', 'hr', 'finalise'],
  ['handedOver', 'hr', 'handOver'],
];

/** From its opening, assessed by the Segretario, to a state. @param owner the person whose sheet it is */
export async function bringTo(
  office: Pick<Office, 'as'>,
  {
    id,
    owner,
    comment = 'Come emerso nel colloquio.',
  }: { readonly id: string; readonly owner: string; readonly comment?: string },
  state: EvaluationSheet['state'],
): Promise<void> {
  const given = marks(4, 4, 4, 3, 3).map((mark) => ({ ...mark, comment }));
  await change(office.as('segretario'), 'assessEvaluation', id, { marks: given, text: comment });
  const last = WAY.findIndex(([to]) => to === state);
  for (const [, who, action] of WAY.slice(0, last + 1)) await step(office.as(who ?? owner), id, action, comment);
}
