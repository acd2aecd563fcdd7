import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { Client } from '../../kit/client.ts';
import { violations } from './axe.ts';
import { enterAs, sharedBrowser, sitDown, watch } from './browser.ts';
import { type RunningOffice, startOffice } from './office.ts';

/** Where the pages of a failed test can be looked at. */
const PICTURES = join(import.meta.dirname, '../../../.cache/journeys');

const PASSWORD = 'albero-demo-2023';

/** Somebody at a computer of their own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong behind the page so far. */
  readonly seen: readonly string[];
}

/** A fresh demo, served by the built product, with a browser: open while the tests of the file run. */
export class Journey {
  #office: RunningOffice | null = null;
  #browser: Browser | null = null;

  get url(): string {
    if (!this.#office) throw new Error('the office is not open: use it inside a test');
    return this.#office.url;
  }

  /** Where its embedded database lies. */
  get folder(): string {
    if (!this.#office) throw new Error('the office is not open: use it inside a test');
    return this.#office.folder;
  }

  /** Somebody of the demo at yet another computer, who asks the server without a page. */
  elsewhere(username: string): Client {
    return new Client(this.url, { username, password: PASSWORD });
  }

  /** The server is off while something is done, and comes back with the same data at the same address. */
  async whileOff<T>(work: () => Promise<T>): Promise<T> {
    await this.#office?.stop();
    const done = await work();
    await this.#office?.startAgain();
    return done;
  }

  async open(): Promise<void> {
    [this.#office, this.#browser] = await Promise.all([startOffice(inject('demoFolder')), sharedBrowser()]);
  }

  /** Everybody goes home: no page of one test works on during the next. What a failed one looked like is kept. */
  async leave(failed: string | null): Promise<void> {
    const contexts = this.#browser?.contexts() ?? [];
    const pages = failed === null ? [] : contexts.flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      const path = join(PICTURES, `${failed?.replaceAll(/\W+/g, '-').slice(0, 80)}-${index + 1}.png`);
      await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
    }
    await Promise.all(contexts.map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.#office?.drop();
  }

  /** Somebody with a browser, before the sign-in page is opened. */
  async visitor(options: Parameters<typeof sitDown>[1] = {}): Promise<Visitor> {
    if (!this.#browser) throw new Error('the browser is not open: use it inside a test');
    const context = await sitDown(this.#browser, options);
    return this.pageIn(context);
  }

  /** A further tab of the same browser. */
  async pageIn(context: BrowserContext): Promise<Visitor> {
    const page = await context.newPage();
    return { context, page, seen: watch(page, this.url) };
  }

  /** Somebody of the demo, signed in. */
  async person(username: string, options: Parameters<typeof sitDown>[1] = {}): Promise<Visitor> {
    const visitor = await this.visitor(options);
    await enterAs(visitor.page, this.url, username);
    return visitor;
  }
}

export function journey(): Journey {
  const made = new Journey();
  beforeAll(() => made.open());
  afterEach(({ task }) => made.leave(task.result?.state === 'fail' ? task.name : null));
  afterAll(() => made.close());
  return made;
}

/** It appears; else the test fails when nobody would wait any longer. */
export const sees = (what: Locator): Promise<void> => what.first().waitFor();

/** It is not there any more. */
export const seesNo = (what: Locator): Promise<void> => what.first().waitFor({ state: 'detached' });

/** Whatever the page is asked to be, within the time somebody waits. */
export const eventually = (what: () => Promise<unknown>) => expect.poll(what, { timeout: 15_000, interval: 50 });

/** The page as it stands has nothing that WCAG 2.2 AA forbids. */
export const expectAccessible = async (page: Page): Promise<void> => expect(await violations(page)).toEqual([]);
