import type { Viewer } from '@albero/schema/contract';
import { Message } from '@albero/schema/model';
import { viewersOn } from '../access/viewers.ts';
import type { EscalationDays } from '../config.ts';
import type { Database } from '../database/database.ts';
import { romeDay, romeHour } from '../domain/calendar.ts';
import { daysLater } from '../domain/days.ts';
import type { Task, TaskService } from '../tasks/index.ts';
import { digestLetter, isForMail } from './digest.words.ts';
import { queueMessage } from './queue.ts';

export interface RemindersParts {
  readonly db: Database;
  readonly tasks: Pick<TaskService, 'list'>;
  readonly clock: () => Date;
  readonly escalation: EscalationDays;
}

/** In Rome, before the office opens. */
const HOUR = 7;
/** What did not change is not said again before. */
const REPEATED_AFTER_DAYS = 7;
/** Mails that were sent are kept so long. */
const KEPT_DAYS = 180;

/** Once a day in Rome: what waits for each person, in one mail. Written by the server that holds the lease. */
export class Reminders {
  #doneOn: string | null = null;

  constructor(private readonly parts: RemindersParts) {}

  isDue(): boolean {
    const now = this.parts.clock();
    return romeHour(now) >= HOUR && romeDay(now) !== this.#doneOn;
  }

  /** Asked again on the same day, also by another server, it writes nothing twice: the cause is the person and the day. */
  async remind(): Promise<void> {
    const { db, clock } = this.parts;
    const now = clock();
    const today = romeDay(now);
    const people = await viewersOn(db.read, today, { withMail: true });
    for (const viewer of people) await this.#remindOne(viewer, { now, today, people });
    await this.#sweep(today);
    this.#doneOn = today;
  }

  async #remindOne(viewer: Viewer, { now, today, people }: Day): Promise<void> {
    const { db, tasks } = this.parts;
    const all = await tasks.list(viewer, today);
    const due = all.filter((task) => isForMail(task) && this.#isTime(task, viewer, { today, people }));
    if (due.length === 0) return;

    const { personId } = viewer;
    const told = digestLetter(due, today);
    if (await this.#wasSaid(personId, told.body, today)) return;
    const cause = `digest ${today}`;
    await db.transaction((manager) => queueMessage(manager, { personId, cause, ...told, now }));
  }

  /** Values with a last day are recalled so many days before it, by the escalation: first to who enters them, then to the P.O. */
  #isTime({ kind, resource, dueOn }: Task, viewer: Viewer, { today, people }: Omit<Day, 'now'>): boolean {
    if (dueOn === null || !ENTERED.has(kind)) return true;
    const [owner, head] = this.parts.escalation;
    const isOwn = resource === 'individualMeasurements' || isNextToEnter(viewer, people);
    return daysLater(dueOn, isOwn ? owner : head) <= today;
  }

  async #wasSaid(personId: string, body: string, today: string): Promise<boolean> {
    const days = Array.from({ length: REPEATED_AFTER_DAYS - 1 }, (_, n) => daysLater(today, -n - 1));
    const last = await this.parts.db.read
      .createQueryBuilder(Message, 'm')
      .select('m.body', 'body')
      .where('m.cause IN (:...causes)', { causes: days.map((day) => `digest ${day} ${personId}`) })
      .orderBy('m.cause', 'DESC')
      .limit(1)
      .getRawOne<{ body: string }>();
    return last?.body === body;
  }

  async #sweep(today: string): Promise<void> {
    const before = new Date(`${daysLater(today, -KEPT_DAYS)}T00:00:00Z`);
    await this.parts.db.transaction((manager) =>
      manager
        .createQueryBuilder()
        .delete()
        .from(Message)
        .where('state = :sent AND createdAt < :before', { sent: 'sent', before })
        .execute(),
    );
  }
}

interface Day {
  readonly now: Date;
  readonly today: string;
  readonly people: readonly Viewer[];
}

const ENTERED = new Set<Task['kind']>(['enterValues', 'submitValues']);

/** The contact, or the P.O. of units of which no contact is reached by mail. */
function isNextToEnter({ seats }: Viewer, people: readonly Viewer[]): boolean {
  if (seats.some(({ role }) => role === 'contact')) return true;
  const withContact = new Set(
    people.flatMap((person) => person.seats.flatMap(({ role, branchIds }) => (role === 'contact' ? branchIds : []))),
  );
  return seats.some(({ role, branchIds }) => role === 'positionHead' && branchIds.some((id) => !withContact.has(id)));
}
