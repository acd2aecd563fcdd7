import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What this browser keeps of what was typed and not saved. */
const drafts = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'albero');
    if (!isThere) return '';
    const drawer = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('albero');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const found = await new Promise<unknown[]>((resolve, reject) => {
      const reading = drawer.transaction('drafts').objectStore('drafts').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    drawer.close();
    return JSON.stringify(found);
  });

/** Typed words are kept at once, without anybody asking for it: no hand closes the tab sooner than this. */
export const expectKept = (page: Page, words: string): Promise<void> =>
  expect.poll(() => drafts(page), { timeout: 2_000, interval: 20 }).toContain(words);
