import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { claimCommand, commandIsDone } from './running-command.ts';

/**
 * The one door to the tables. Reads go through `read`; every write goes through `transaction`, which on the embedded
 * database queues the writers (it has one connection), and on each repeats the whole unit of work when another one came
 * first (deadlock, failed certification, a snapshot overtaken), so the work given must have no effect outside the database.
 */
export class Database {
  #writers: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  get isEmbedded(): boolean {
    return this.writer.options.type === 'better-sqlite3';
  }

  get source(): DataSource {
    return this.writer;
  }

  get read(): EntityManager {
    return this.reader.manager;
  }

  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.isEmbedded ? this.#queued(() => this.#repeated(work)) : this.#repeated(work);
  }

  async close(): Promise<void> {
    await this.#writers.catch(() => undefined);
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }

  #queued<T>(write: () => Promise<T>): Promise<T> {
    const result = this.#writers.then(write);
    this.#writers = result.catch(() => undefined);
    return result;
  }

  async #repeated<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.writer.transaction(async (manager) => {
          await claimCommand(manager, isDuplicate);
          return work(manager);
        });
        commandIsDone();
        return result;
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isTransient(error)) throw error;
        await pause(Math.random() * 50 * attempt);
      }
    }
  }
}

const MOST_ATTEMPTS = 5;
/** MySQL, MariaDB: deadlock or certification failure, lock wait timeout, snapshot conflict. */
const TRANSIENT = new Set([1213, 1205, 1020]);
/** SQLite: another program (`albero import` beside the server) wrote first. */
const BUSY = /^SQLITE_BUSY/;
/**
 * Two acts of one record, or two measurement systems of one body, that were written side by side: the second reads the
 * first and follows it.
 */
const FOLLOWS = /uq_acts_chain|acts\.seq|uq_measurement_systems|measurement_systems\.(?:number|adoptedFor)/;

function isTransient(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { errno, code } = error.driverError as { errno?: number; code?: string };
  return TRANSIENT.has(errno ?? 0) || BUSY.test(code ?? '') || (isDuplicate(error) && FOLLOWS.test(error.message));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The row that a unique index refused, on either database. */
export const isDuplicate = (error: unknown): boolean => {
  if (!(error instanceof QueryFailedError)) return false;
  const { errno, code } = error.driverError as { errno?: number; code?: string };
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
};
