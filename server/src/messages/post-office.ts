import type { Log } from '../log.ts';
import type { Sender } from './sender.ts';

export interface PostOfficeParts {
  readonly sender: Sender;
  /** Writes the daily mails of the day, unless they are written. */
  readonly remind: () => Promise<void>;
  readonly isReminderDue: () => boolean;
  readonly log: Log;
}

/** Soon enough for a mail, and nothing for a database. */
const PAUSE_MS = 2_000;
/** What a conversation with a mail server may still take when stopping; the mail is then sent once more, recognisably. */
const PATIENCE_MS = 5_000;

/** The mail of a running server: looks at the outbox again and again, under a lease, until it is stopped. */
export class PostOffice {
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly parts: PostOfficeParts) {}

  start(): void {
    this.#again(0);
  }

  /** One look: the daily mails, then whatever is due. Rounds follow one another. */
  round(): Promise<void> {
    this.#round = this.#round.then(() => this.#look());
    return this.#round;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    const stopped = this.#round.then(() => this.parts.sender.stop());
    this.parts.sender.finish();
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  }

  #again(pause: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.round().finally(() => this.#again(PAUSE_MS)), pause);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { sender, remind, isReminderDue, log } = this.parts;
    try {
      if (this.#isStopped || !(isReminderDue() || (await sender.isAnythingDue()))) return;
      await sender.withLease(async () => {
        if (isReminderDue()) await remind();
        await sender.sendDue();
      });
    } catch (error) {
      log.error({ err: error }, 'the outbox could not be looked at');
    }
  }
}
