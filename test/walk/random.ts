/** Numbers that look random and come again for the same seed (mulberry32), so that a failed walk can be walked again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `below` - 1. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  pick<T>(all: readonly T[]): T {
    const found = all[this.roll(all.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** True once in so many throws, on average. */
  once(every: number): boolean {
    return this.roll(every) === 0;
  }
}
