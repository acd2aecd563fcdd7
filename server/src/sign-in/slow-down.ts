import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../domain/errors.ts';

const HOUR = 3600;

/** Failures of one account from one address before it has to wait, and how many in an hour at most. */
const BEFORE_WAITING = 10;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 900;
const PER_ACCOUNT_AND_HOUR = 100;
const PER_ADDRESS_AND_HOUR = 100;

/** One attempt: counted as a failure from its start, so that a thousand at once are no way around. */
export interface Attempt {
  succeeded(): Promise<void>;
}

/**
 * Slows down guessing: ten failures of an account from an address wait 30 s, then 60 s ... never more than a quarter
 * of an hour, and never for good. A hundred an hour from one address, and a hundred an hour on one account from
 * addresses where it never signed in: nobody can keep the owner out by guessing from elsewhere.
 */
export class SlowDown {
  readonly #pairs = new RateLimiterMemory({ keyPrefix: 'pair', points: BEFORE_WAITING, duration: HOUR });
  readonly #waits = new RateLimiterMemory({ keyPrefix: 'wait', points: 1e9, duration: 24 * HOUR });
  readonly #accounts = new RateLimiterMemory({ keyPrefix: 'account', points: PER_ACCOUNT_AND_HOUR, duration: HOUR });
  readonly #addresses = new RateLimiterMemory({ keyPrefix: 'address', points: PER_ADDRESS_AND_HOUR, duration: HOUR });
  readonly #knownPairs = new RateLimiterMemory({ keyPrefix: 'known', points: 1e9, duration: 7 * 24 * HOUR });

  /** @throws DomainError TOO_MANY_ATTEMPTS with the seconds to wait */
  async attempt(account: string, address: string): Promise<Attempt> {
    const pair = `${account} ${address}`;
    await this.#refuseSpent(address);
    await this.#consumePair(pair);
    const isKnown = (await this.#knownPairs.get(pair)) !== null;
    if (!isKnown) await consume(this.#accounts, account);
    await consume(this.#addresses, address);
    return { succeeded: () => this.#succeeded(account, address, isKnown) };
  }

  /** Looked at first and counted last: an attempt that is refused anyway does not use up the address of the others. */
  async #refuseSpent(address: string): Promise<void> {
    const spent = await this.#addresses.get(address);
    if (spent && spent.consumedPoints >= PER_ADDRESS_AND_HOUR) throw tooMany(spent.msBeforeNext);
  }

  async #consumePair(pair: string): Promise<void> {
    try {
      await this.#pairs.consume(pair);
    } catch (refused) {
      const { consumedPoints, msBeforeNext } = asRefusal(refused);
      if (consumedPoints !== BEFORE_WAITING + 1) throw tooMany(msBeforeNext);
      const { consumedPoints: times } = await this.#waits.consume(pair);
      const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (times - 1), LONGEST_WAIT_SECONDS);
      await this.#pairs.block(pair, wait);
      throw tooMany(wait * 1000);
    }
  }

  async #succeeded(account: string, address: string, isKnown: boolean): Promise<void> {
    const pair = `${account} ${address}`;
    await this.#pairs.delete(pair);
    await this.#waits.delete(pair);
    await this.#addresses.reward(address);
    if (!isKnown) await this.#accounts.reward(account);
    await this.#knownPairs.consume(pair);
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    throw tooMany(asRefusal(refused).msBeforeNext);
  }
}

/** The library throws its verdict; a real error goes on. */
function asRefusal(thrown: unknown): RateLimiterRes {
  if (thrown instanceof Error) throw thrown;
  return thrown as RateLimiterRes;
}

const tooMany = (ms: number): DomainError =>
  new DomainError('TOO_MANY_ATTEMPTS', { retryAfter: Math.max(1, Math.ceil(ms / 1000)) });
