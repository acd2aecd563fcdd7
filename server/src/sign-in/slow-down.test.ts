import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SlowDown } from './slow-down.ts';

const OFFICE = '192.0.2.1';
const ELSEWHERE = '198.51.100.7';

/** Tries once and fails. @returns the seconds to wait; 0 when the password was looked at */
const fails = (slowDown: SlowDown, account: string, address: string): Promise<number> =>
  slowDown.attempt(account, address).then(
    () => 0,
    (error: { params: { retryAfter: number } }) => error.params.retryAfter,
  );

const failsTimes = async (slowDown: SlowDown, times: number, account = 'segretario', address = OFFICE) => {
  const waits: number[] = [];
  for (let attempt = 0; attempt < times; attempt += 1) waits.push(await fails(slowDown, account, address));
  return waits;
};

const succeeds = async (slowDown: SlowDown, account: string, address: string): Promise<void> =>
  (await slowDown.attempt(account, address)).succeeded();

describe('guesses are slowed down', () => {
  let slowDown: SlowDown;
  beforeEach(() => {
    vi.useFakeTimers();
    slowDown = new SlowDown();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('ten are looked at, then each round waits longer, up to a quarter of an hour and never for good', async () => {
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const [wait = 0] = (await failsTimes(slowDown, 11, 'segretario', `${OFFICE}`)).slice(-1);
      waits.push(wait);
      vi.advanceTimersByTime(3_600_000);
    }

    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  test('while it waits, the time left is told and nothing is looked at', async () => {
    await failsTimes(slowDown, 11);
    vi.advanceTimersByTime(10_000);

    expect(await fails(slowDown, 'segretario', OFFICE)).toBe(20);
    vi.advanceTimersByTime(20_001);
    expect(await fails(slowDown, 'segretario', OFFICE)).toBe(0);
  });

  test('whoever signs in begins anew', async () => {
    await failsTimes(slowDown, 9);
    await succeeds(slowDown, 'segretario', OFFICE);

    expect(await failsTimes(slowDown, 10)).toEqual(Array(10).fill(0));
  });

  test('one address has a hundred failures an hour, on whatever accounts', async () => {
    const looked: number[] = [];
    for (let account = 0; account < 120; account += 1) looked.push(await fails(slowDown, `a${account}`, ELSEWHERE));

    expect(looked.filter((wait) => wait === 0)).toHaveLength(100);
    expect(looked.at(-1)).toBeGreaterThan(3_500);
  });

  test('an office of eighty that signs in every morning from one address is not slowed down', async () => {
    for (let person = 0; person < 150; person += 1) await succeeds(slowDown, `p${person}`, OFFICE);

    expect(await fails(slowDown, 'p1', OFFICE)).toBe(0);
  });

  test('one account has a hundred failures an hour from all addresses, and its owner still signs in', async () => {
    await succeeds(slowDown, 'segretario', OFFICE);
    const looked: number[] = [];
    for (let address = 0; address < 200; address += 1)
      looked.push(await fails(slowDown, 'segretario', `203.0.113.${address}`));

    expect(looked.filter((wait) => wait === 0)).toHaveLength(100);
    expect(await fails(slowDown, 'segretario', OFFICE)).toBe(0);
  });

  test('attempts that are refused while waiting do not use up the address of the colleagues', async () => {
    await failsTimes(slowDown, 200);

    expect(await fails(slowDown, 'hr', OFFICE)).toBe(0);
  });
});
