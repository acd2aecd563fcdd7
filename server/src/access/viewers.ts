import type { Viewer } from '@albero/schema/contract';
import { Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { asViewer, type ViewerRow, withSeats } from './viewer.ts';

export type WhichPeople = { readonly bodyId: string } | { readonly personId: string } | { readonly withMail: true };

/**
 * Persons as they would be if they asked on `today`: for what the product tells people unasked (mail, calendar), which
 * is never more than they may read. In one statement; who is disabled is nobody.
 */
export async function viewersOn(manager: EntityManager, today: string, which: WhichPeople): Promise<Viewer[]> {
  const query = withSeats(manager.createQueryBuilder(Person, 'p'))
    .where('p.disabled = :no', { no: false })
    .setParameter('today', today)
    .orderBy('p.id')
    .addOrderBy('seat.id');
  if ('bodyId' in which) query.andWhere('p.bodyId = :bodyId', which);
  if ('personId' in which) query.andWhere('p.id = :personId', which);
  if ('withMail' in which) query.andWhere('p.email IS NOT NULL AND p.digest = :yes', { yes: true });
  const byPerson = Map.groupBy(await query.getRawMany<ViewerRow>(), ({ personId }) => personId);
  return [...byPerson.values()].flatMap((found) => asViewer(found, today) ?? []);
}
