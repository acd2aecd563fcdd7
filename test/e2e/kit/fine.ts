import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { settled } from './settled.ts';
import { untranslated } from './words.ts';

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Sidewards scrolling of the whole page, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page, with the dialog that is open on it, wide and light and narrow and dark; then it is as it was before. */
export async function expectFine(page: Page): Promise<void> {
  const before = page.viewportSize() ?? DESK;
  const faults: string[] = [];
  const add = (where: string, found: readonly string[]) => faults.push(...found.map((fault) => `${where}: ${fault}`));
  await settled(page);
  add('words', await untranslated(page));
  add('wide, light', await violations(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  await settled(page);
  add('narrow, dark', await violations(page));
  const pixels = await overflow(page);
  if (pixels > 0) add('narrow', [`scrolls sidewards by ${pixels} px`]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
  expect(faults, page.url()).toEqual([]);
}
