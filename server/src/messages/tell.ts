import { covers, type Resource, reach } from '@albero/schema/contract';
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

export interface GivenSeat {
  readonly seatId: string;
  readonly personId: string;
  readonly originPersonName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly now: Date;
}

/** Somebody acts in another's place from a day on. */
export const tellSubstitution = (
  manager: EntityManager,
  { seatId, personId, originPersonName, now, ...days }: GivenSeat,
) =>
  queueMessage(manager, {
    personId,
    cause: `substitute seats ${seatId} ${days.validFrom} ${days.validTo ?? ''}`,
    now,
    ...letter({
      subject: 'Agisci per conto di un’altra persona',
      text: [
        `Dal ${formatDay(days.validFrom)}${days.validTo ? ` al ${formatDay(days.validTo)}` : ''} agisci per conto di ${originPersonName}.`,
        'Quello che aspetta una decisione sta in «Da fare».',
      ],
      path: '/#/',
    }),
  });

export interface Extension {
  readonly periodId: string;
  readonly endsOn: string;
  readonly bodyId: string;
  readonly unitId: string;
  readonly until: string;
  readonly now: Date;
}

/** A unit has more time: told to whoever enters its values as their own. */
export async function tellExtension(manager: EntityManager, extension: Extension): Promise<void> {
  const { periodId, endsOn, bodyId, unitId, until, now } = extension;
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
