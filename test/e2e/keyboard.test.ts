import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectAccessible, journey, sees } from './kit/index.ts';
import { focused, press, tabTo } from './kit/keyboard.ts';
import { settled } from './kit/settled.ts';

const PASSWORD = 'albero-demo-2023';

describe('with the keyboard alone', () => {
  const office = journey();

  /** The sign-in page, filled in and sent without a mouse. */
  async function enter(username: string): Promise<Page> {
    const { page } = await office.visitor();
    await page.goto(office.url);
    await eventually(() => focused(page)).toContain('Nome utente');
    await page.keyboard.type(username);
    await press(page, 'Tab');
    await page.keyboard.type(PASSWORD);
    await press(page, 'Enter');
    await sees(page.getByRole('heading', { name: 'Da fare', level: 1 }));
    await settled(page);
    return page;
  }

  test('one walks the tree, opens a node, and its address leads there again', async () => {
    const page = await enter('dipendente');
    await tabTo(page, /^Albero$/);
    await press(page, 'Enter');
    const tree = page.getByRole('tree', { name: 'Albero della performance' });
    await sees(tree);
    await settled(page);
    await tabTo(page, /^01\b/);
    const area = tree.getByRole('treeitem', { name: /^01 / });
    await eventually(() => area.getAttribute('aria-expanded')).toBe('false');
    await press(page, 'ArrowRight');
    await eventually(() => area.getAttribute('aria-expanded')).toBe('true');
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowDown');
    const indicator = tree.locator('[role="treeitem"]:focus');
    await eventually(() => indicator.getAttribute('aria-level')).toBe('3');
    const name = await indicator.innerText();
    await press(page, 'Enter');

    const detail = page.getByRole('region', { name: /^Dettagli di / });
    await sees(detail.getByText('Target dell’anno'));
    expect(page.url()).toContain('node=');
    await expectAccessible(page);
    await page.reload();
    await sees(detail.getByText('Target dell’anno'));
    const chosen = tree.locator('[aria-selected="true"]');
    await eventually(() => chosen.innerText()).toBe(name);

    await chosen.focus();
    await press(page, 'ArrowLeft', 'ArrowLeft');
    await eventually(() => tree.locator(':focus').getAttribute('aria-expanded')).toBe('false');
    await press(page, 'End');
    await eventually(() => tree.locator(':focus').getAttribute('aria-level')).toBe('1');
    await press(page, 'Home');
    await eventually(() => area.evaluate((item) => item === document.activeElement)).toBe(true);
  });

  test('the first Tab offers to skip what is on every page', async () => {
    const page = await enter('dipendente');
    await page.reload();
    await settled(page);
    await press(page, 'Tab');
    expect(await focused(page)).toBe('Vai al contenuto');
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('the head of a position moves an indicator, hears where it went, and saves it', async () => {
    const page = await enter('po.staff');
    await tabTo(page, /^Obiettivi individuali$/);
    await press(page, 'Enter');
    const names = page.getByRole('region', { name: 'Obiettivo 3' }).getByRole('textbox', { name: 'Indicatore' });
    await sees(names);
    await settled(page);
    const order = () => names.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
    const [first = '', second = ''] = await order();
    await tabTo(page, new RegExp(`^Sposta in giù: ${RegExp.escape(first)}$`));
    await press(page, 'Enter');
    await eventually(order).toEqual([second, first]);
    await sees(page.getByText(`${first}: ora al posto 2`));
    expect(await focused(page)).toBe(`Sposta in su: ${first}`);
    await press(page, 'Control+s');
    await sees(page.getByText(/^Salvato alle /));
    await page.reload();
    await eventually(order).toEqual([second, first]);
  });
});
