import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLOURS, violations } from './kit/axe.ts';
import { DESK, overflow, PHONE } from './kit/fine.ts';
import { journey } from './kit/index.ts';
import { lively } from './kit/lively.ts';
import { settled } from './kit/settled.ts';
import { untranslated } from './kit/words.ts';

/** One person for every role, two at a time. */
const PERSONS = [
  ['po.staff', 'admin'],
  ['segretario', 'dipendente'],
  ['controllo', 'referente.legale'],
  ['hr', 'giunta'],
  ['oiv', 'po.bilancio'],
  ['conciliazione'],
];

const pathOf = (page: Page): string => new URL(page.url()).hash.replace(/[0-9a-f-]{36}/g, ':id');

describe('every page that a role may open', () => {
  const office = journey();
  const pages: string[] = [];
  /** By person: pages to which no entry of the menu leads at once. */
  let further: Awaited<ReturnType<typeof lively>> = {};
  beforeAll(async () => {
    further = await lively((username) => office.elsewhere(username));
  });
  /** How often each page was looked at. */
  const known = new Map<string, number>();

  /**
   * A page seen for the first time is looked at in all four combinations: with all rules once wide and light and once
   * narrow and dark, for the colours alone in the two others. To the next role, whose page differs by its buttons, in
   * one of the first two by turns.
   */
  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    const path = pathOf(page);
    const visits = known.get(path) ?? 0;
    known.set(path, visits + 1);
    const add = (where: string, found: readonly string[]) =>
      faults.push(...found.map((fault) => `${path} (${where}): ${fault}`));

    add('words', await untranslated(page));
    if (visits % 2 === 0) add('wide, light', await violations(page));
    if (visits % 2 === 0 && visits > 0) return faults;
    await page.emulateMedia({ colorScheme: 'dark' });
    if (visits === 0) add('wide, dark', await violations(page, COLOURS));
    await page.setViewportSize(PHONE);
    await settled(page);
    add('narrow, dark', await violations(page));
    const pixels = await overflow(page);
    if (pixels > 0) add('narrow', [`scrolls sidewards by ${pixels} px`]);
    await page.emulateMedia({ colorScheme: 'light' });
    if (visits === 0) add('narrow, light', await violations(page, COLOURS));
    await page.setViewportSize(DESK);
    return faults;
  }

  /** Opens each entry of the menu, the first record that the page leads to, the form for a new one, and what is further. */
  async function walk(username: string): Promise<string[]> {
    const { page, seen } = await office.person(username);
    const menu = page.getByRole('navigation', { name: 'Menu principale' }).getByRole('link');
    const faults: string[] = [];
    const visited: string[] = [];
    const look = async () => {
      await settled(page);
      const path = pathOf(page);
      if (visited.includes(path)) return;
      visited.push(path);
      faults.push(...(await faultsOf(page)));
    };
    for (let entry = 0; entry < (await menu.count()); entry += 1) {
      await menu.nth(entry).click();
      // Until the next page is there the former one stays, and looks settled.
      await menu.nth(entry).and(page.locator('[aria-current="page"]')).waitFor();
      await look();
      const record = page.locator('main').locator('th a, td a, li a[href*="measurements/"], h2 a').first();
      const fresh = page.locator('main').locator('a[href$="/create"]').first();
      for (const link of [record, fresh]) {
        if (!(await link.isVisible())) continue;
        await link.click();
        await look();
        await page.goBack();
        await settled(page);
      }
    }
    for (const path of further[username] ?? []) {
      await page.goto(`${office.url}/#${path}`);
      await look();
    }
    await page.getByRole('button', { name: /^Menu di / }).click();
    await page.getByRole('menuitem', { name: 'Cambia la password' }).click();
    await look();
    pages.push(...visited.map((path) => `${username} ${path}`));
    return [...faults, ...seen].map((fault) => `${username}: ${fault}`);
  }

  test('the sign-in page', async () => {
    const { page, seen } = await office.visitor();
    await page.goto(office.url);
    await page.getByRole('button', { name: 'po.staff' }).waitFor();
    expect([...(await faultsOf(page)), ...seen]).toEqual([]);
  });

  test.each(PERSONS.map((usernames) => [usernames.join(' and as '), usernames] as const))(
    'as %s',
    async (_, usernames) => {
      const faults = await Promise.all(usernames.map(walk));
      expect(faults.flat()).toEqual([]);
    },
  );

  test('no role was forgotten, and each had pages', () => {
    console.log(`${pages.length} pages looked at, ${known.size} different:\n  ${[...known.keys()].join('\n  ')}`);
    for (const username of PERSONS.flat()) expect(pages.join(), username).toContain(`${username} #/password`);
  });

  test('an address that leads nowhere', async () => {
    const { page, seen } = await office.person('dipendente');
    await page.goto(`${office.url}/#/nulla`);
    await page.getByText('Questa pagina non c’è').first().waitFor();
    await page.goto(`${office.url}/#/people`);
    await page.getByText('Questa pagina non è del tuo incarico').first().waitFor();
    expect([...(await faultsOf(page)), ...seen]).toEqual([]);
  });

  test('axe would see a fault if there were one', async () => {
    const { page } = await office.visitor();
    await page.goto(office.url);
    await page.getByRole('button', { name: 'po.staff' }).waitFor();
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect((await violations(page)).join()).toContain('image-alt');
  });
});
