import type { Page } from 'playwright-core';

const MOST_TABS = 160;

/** What has the keyboard now, as it is called. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = (element as HTMLInputElement | null)?.labels ?? [];
    const by = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return (element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? words) || (element?.textContent ?? '');
  });

/** Presses Tab until the keyboard is where it should be. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Another text in the field that has the keyboard. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
