import { covers, type Resource, reach } from '@albero/schema/contract';
import { type Period, Person, SeatRecord } from '@albero/schema/model';
import { formatDay } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import { viewersOn } from '../access/viewers.ts';
import { romeDay } from '../domain/calendar.ts';
import { queueMessage } from './queue.ts';
import { letter } from './words.ts';

/* What is told to persons without a step of a workflow; each is called in the transaction of its cause. */

export interface Mention {
  readonly commentId: string;
  /** Somebody who may read the record: the caller has asked. */
  readonly personId: string;
  readonly authorName: string;
  readonly text: string;
  /** The page of the record, for example `/#/measurements/<id>`. */
  readonly path: string;
  readonly now: Date;
}

/** A comment calls somebody. */
export const tellMention = (manager: EntityManager, { commentId, personId, authorName, text, path, now }: Mention) =>
  queueMessage(manager, {
    personId,
    cause: `mention comments ${commentId}`,
    now,
    ...letter({
      subject: 'Sei nominato in un commento',
      text: [`${authorName} ti nomina in un commento:`],
      quoted: text,
      path,
    }),
  });

/** Somebody acts in another's place from a day on; a seat that is one's own office is told to nobody. */
export async function tellSubstitution(manager: EntityManager, seat: SeatRecord, now: Date): Promise<void> {
  const { id, personId, originSeatId, validFrom, validTo } = seat;
  if (originSeatId === null) return;
  const origin = await manager
    .createQueryBuilder(SeatRecord, 's')
    .innerJoin(Person, 'p', 'p.id = s.personId')
    .select('p.name', 'name')
    .where('s.id = :originSeatId', { originSeatId })
    .getRawOne<{ name: string }>();
  const days = `Dal ${formatDay(validFrom)}${validTo ? ` al ${formatDay(validTo)}` : ''}`;
  const told = letter({
    subject: 'Agisci per conto di un’altra persona',
    text: [
      `${days} agisci per conto di ${origin?.name ?? 'un’altra persona'}.`,
      'Quello che aspetta una decisione sta in «Da fare».',
    ],
    path: '/#/',
  });
  await queueMessage(manager, { personId, cause: `substitute seats ${id}`, now, ...told });
}

export interface Extension {
  readonly period: Pick<Period, 'id' | 'endsOn' | 'bodyId'>;
  readonly unitId: string;
  readonly until: string;
  readonly now: Date;
}

/** A unit has more time: told to whoever enters its values as their own. */
export async function tellExtension(manager: EntityManager, { period, unitId, until, now }: Extension): Promise<void> {
  const { id: periodId, endsOn, bodyId } = period;
  const resource: Resource = 'measurements';
  const subject = { bodyId, unitIds: [unitId] };
  const people = await viewersOn(manager, romeDay(now), { bodyId });
  const own = people.filter(
    (person) =>
      covers(reach(person, 'enter', resource), subject) && !covers(reach(person, 'verify', resource), subject),
  );
  const told = letter({
    subject: 'C’è una proroga per i valori',
    text: [`I valori al ${formatDay(endsOn)} si possono inserire fino al ${formatDay(until)}.`],
    path: `/#/measurements?period=${periodId}`,
  });
  for (const { personId } of own)
    await queueMessage(manager, { personId, cause: `extend periods ${periodId} ${unitId} ${until}`, now, ...told });
}
