import { type Lease, Message, Person } from '@albero/schema/model';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Deliver } from './delivery.ts';
import { type Held, releaseLease, takeLease } from './lease.ts';

export interface SenderParts {
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Log;
  readonly deliver: Deliver;
}

/** The job that one server at a time does. */
const JOB: Lease['name'] = 'messages';
/** Longer than the longest conversation with a mail server; prolonged before each mail. */
const LEASE_SECONDS = 60;
const MOST_AT_ONCE = 50;
/** The tries of one mail; the pause after each is twice the one before, from a minute on: eight and a half hours in all. */
const MOST_ATTEMPTS = 10;
const MINUTE_MS = 60_000;

/** Takes what waits to the mail server, oldest first: each mail at least once, and once when nothing goes wrong. */
export class Sender {
  readonly #owner = uuid();
  #held: Held | null = null;
  #isStopping = false;

  constructor(private readonly parts: SenderParts) {}

  /** Does `job` if this server is the one to do it. @returns whether it was */
  async withLease(job: () => Promise<void>): Promise<boolean> {
    if (!(await this.#hold())) return false;
    await job();
    return true;
  }

  /** One round over what is due. @returns how many mails the mail server took */
  async sendDue(): Promise<number> {
    let sent = 0;
    for (const message of await this.#due()) {
      if (this.#isStopping || !(await this.#hold())) break;
      const isTaken = await this.#send(message);
      if (isTaken) sent += 1;
      // A mail server that is away is away for the others too: they keep their tries.
      else break;
    }
    return sent;
  }

  /** Begins no further mail. */
  finish(): void {
    this.#isStopping = true;
  }

  /** Another server may go on at once. */
  async stop(): Promise<void> {
    this.finish();
    if (this.#held) await releaseLease(this.parts.db, this.#held, this.parts.clock());
    this.#held = null;
  }

  /** Is there anything to send now? Asked before the lease, so that a quiet house writes nothing. */
  isAnythingDue(): Promise<boolean> {
    const query = this.parts.db.read.createQueryBuilder(Message, 'm').where(DUE, this.#dueNow());
    return query.getExists();
  }

  async #hold(): Promise<Held | null> {
    const { db, clock } = this.parts;
    this.#held = await takeLease(db, { name: JOB, owner: this.#owner, now: clock(), seconds: LEASE_SECONDS });
    return this.#held;
  }

  #dueNow = () => ({ waiting: 'waiting', now: this.parts.clock() });

  #due(): Promise<DueMessage[]> {
    return this.parts.db.read
      .createQueryBuilder(Message, 'm')
      .innerJoin(Person, 'p', 'p.id = m.personId')
      .select('m.id', 'id')
      .addSelect('m.subject', 'subject')
      .addSelect('m.body', 'body')
      .addSelect('m.attempts', 'attempts')
      .addSelect('m.version', 'version')
      .addSelect('p.email', 'email')
      .where(DUE, this.#dueNow())
      .orderBy('m.nextAt')
      .addOrderBy('m.id')
      .limit(MOST_AT_ONCE)
      .getRawMany<DueMessage>();
  }

  async #send(message: DueMessage): Promise<boolean> {
    try {
      if (message.email === null) throw new Error('la persona non ha più un indirizzo e-mail');
      const { id, email: to, subject, body: text } = message;
      await this.parts.deliver({ id, to, subject, text });
    } catch (error) {
      this.parts.log.warn({ err: error, messageId: message.id }, 'a mail was not delivered');
      await this.#mark(message, triedAgainLater(message, this.parts.clock(), error as Error));
      return message.email === null;
    }
    await this.#mark(message, {
      state: 'sent',
      attempts: message.attempts + 1,
      sentAt: this.parts.clock(),
      lastError: null,
    });
    return true;
  }

  /** Only while the lease is ours and the row as it was read: whoever came later decides. */
  async #mark({ id, version }: DueMessage, changes: Partial<Message>): Promise<void> {
    const held = this.#held;
    if (!held) return;
    await this.parts.db.transaction((manager) =>
      manager
        .createQueryBuilder()
        .update(Message)
        .set({ ...changes, version: version + 1 })
        .where('id = :id AND version = :version', { id, version })
        .andWhere('EXISTS (SELECT 1 FROM leases l WHERE l.name = :name AND l.fence = :fence)', { ...held })
        .execute(),
    );
  }
}

const DUE = 'm.state = :waiting AND m.nextAt <= :now';

interface DueMessage extends Pick<Message, 'id' | 'subject' | 'body' | 'attempts' | 'version'> {
  readonly email: string | null;
}

function triedAgainLater({ attempts }: DueMessage, now: Date, error: Error): Partial<Message> {
  const tries = attempts + 1;
  const nextAt = new Date(now.getTime() + 2 ** attempts * MINUTE_MS);
  const state = tries >= MOST_ATTEMPTS ? 'failed' : 'waiting';
  return { state, attempts: tries, nextAt, lastError: error.message.slice(0, 500) };
}
