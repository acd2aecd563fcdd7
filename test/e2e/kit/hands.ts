import type { Locator } from 'playwright-core';

/** Hands that count: every click, every text written, every key pressed is one action. */
export class Hands {
  readonly #done: string[] = [];

  async click(what: Locator): Promise<void> {
    this.#count('click', what);
    await what.click();
  }

  /** With a finger. */
  async tap(what: Locator): Promise<void> {
    this.#count('tap', what);
    await what.tap();
  }

  async write(where: Locator, text: string): Promise<void> {
    this.#count('write', where);
    await where.fill(text);
  }

  async press(where: Locator, key: string): Promise<void> {
    this.#count(`press ${key}`, where);
    await where.press(key);
  }

  get actions(): readonly string[] {
    return this.#done;
  }

  #count(how: string, what: Locator): void {
    this.#done.push(`${how}: ${what}`);
  }
}
