import { ACT, ALL_YES, createReport, examine, papersOf, reportById, writeReport } from '../../api/reports.ts';
import { advance } from '../../api/values.ts';
import type { Client } from '../../kit/client.ts';

/** The Relazione of a plan: written and adopted by those whose it is, examined and validated by the OIV. */
export async function validated(as: (username: string) => Client, planId: string): Promise<void> {
  const [planner, board, oiv] = [as('controllo'), as('giunta'), as('oiv')];
  const { id } = await createReport(planner, planId);
  await writeReport(planner, await reportById(planner, id), 'L’anno in breve.');
  const move = async (who: Client, action: string, more: object) => {
    const { version: expectedVersion } = await reportById(oiv, id);
    await advance(who, { resource: 'reports', id, action, expectedVersion, ...more });
  };
  await move(board, 'adopt', { adoption: ACT });
  await examine(oiv, await papersOf(oiv, id), { checklist: ALL_YES });
  await move(oiv, 'validate', { reason: 'Conforme, attendibile, comprensibile.' });
}
