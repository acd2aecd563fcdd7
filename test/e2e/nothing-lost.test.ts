import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { asInput, ofPosition, save } from '../api/sets.ts';
import { enterValue, listValues } from '../api/values.ts';
import { expectKept } from './kit/drafts.ts';
import { eventually, expectAccessible, journey, sees, seesNo } from './kit/index.ts';

const MINE = 'Il titolo che stavo scrivendo';
const LATER = 'Un altro titolo, scritto dopo';
const FOUND_AGAIN = 'Ho ritrovato quello che avevi scritto';

describe('what was typed is not lost', () => {
  const office = journey();
  const elsewhere = (username: string) => office.elsewhere(username);

  const title = (page: Page) => page.getByRole('region', { name: 'Obiettivo 1' }).getByLabel('Titolo');
  const titleIs = (page: Page, text: string) => eventually(() => title(page).inputValue()).toBe(text);

  /** The head of a position at the own set, with a title typed and not saved. */
  async function typing(username: string, words = MINE) {
    const visitor = await office.person(username);
    await visitor.page.getByRole('link', { name: 'Completa e proponi' }).click();
    await title(visitor.page).fill(words);
    await sees(visitor.page.getByText('Modifiche non ancora salvate, conservate su questo computer'));
    return visitor;
  }

  /** The session ends on the server; the browser does not know. */
  async function endSession(context: BrowserContext): Promise<void> {
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${office.url}/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookies },
      body: '{}',
    });
    expect(answer.status).toBe(204);
  }

  /** Meanwhile the same person saves another title from another computer. */
  async function saveElsewhere(username: string, code: string, words: string): Promise<void> {
    const client = elsewhere(username);
    const input = asInput(await ofPosition(client, code));
    input.objectives[0].title = words;
    await save(client, input);
  }

  test('when somebody saved first: both texts are shown, and one goes on with the own', async () => {
    const { page } = await typing('po.staff');
    await saveElsewhere('po.staff', 'PO_Staff', 'Il titolo dell’altro computer');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: 'Qualcun altro ha salvato prima di te' });
    await sees(dialog.getByRole('cell', { name: MINE }));
    await sees(dialog.getByRole('cell', { name: 'Il titolo dell’altro computer' }));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Continua con il mio testo' }).click();
    await sees(page.getByText(/^Salvato alle /));
    await page.reload();
    await titleIs(page, MINE);
    await seesNo(page.getByText(FOUND_AGAIN));
  });

  test('when somebody saved first: one may take the other text instead', async () => {
    const { page } = await typing('po.anagrafico');
    await saveElsewhere('po.anagrafico', 'PO_ANAG CERT', 'Il titolo dell’altro computer');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByRole('button', { name: 'Usa quello che c’è adesso' }).click();
    await titleIs(page, 'Il titolo dell’altro computer');
    await sees(page.getByText('Tutto salvato'));
  });

  test('when the sign-in ended: one enters again, finds the text and saves it', async () => {
    const { page, context } = await typing('po.regolazione');
    await endSession(context);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(
      page.getByText('Dopo l’accesso torni dov’eri; quello che avevi scritto è conservato su questo computer.'),
    );
    await page.getByRole('button', { name: 'po.regolazione' }).click();

    await sees(page.getByText(FOUND_AGAIN));
    await titleIs(page, MINE);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText(/^Salvato alle /));
  });

  test('when the tab was closed, or the page loaded anew; and one may throw it away', async () => {
    const { page, context } = await typing('po.staff', LATER);
    await expectKept(page, LATER);
    await page.close();
    const again = (await office.pageIn(context)).page;
    await again.goto(office.url);
    await again.getByRole('link', { name: 'Completa e proponi' }).click();
    await sees(again.getByText(FOUND_AGAIN));
    await titleIs(again, LATER);

    await title(again).fill(`${LATER}, ancora`);
    await expectKept(again, `${LATER}, ancora`);
    await again.reload();
    await sees(again.getByText(FOUND_AGAIN));
    await titleIs(again, `${LATER}, ancora`);
    await again.getByRole('button', { name: /^Scarta / }).click();
    await eventually(() => title(again).inputValue()).not.toContain('ancora');
    await sees(again.getByText('Tutto salvato'));
    await again.reload();
    await sees(again.getByText('Tutto salvato'));
    await seesNo(again.getByText(FOUND_AGAIN));
  });

  test('when typing goes on while a save is on its way', async () => {
    const { page } = await typing('po.regolazione', LATER);
    let arrive = (): void => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('updateIndividualSet')) await onItsWay;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await title(page).fill(`${LATER}, e ancora`);
    arrive();

    const saved = async () => (await ofPosition(elsewhere('po.regolazione'), 'PO_REG MERC')).objectives[0].title;
    await eventually(saved).toBe(LATER);
    await sees(page.getByText('Modifiche non ancora salvate, conservate su questo computer'));
    await titleIs(page, `${LATER}, e ancora`);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await eventually(saved).toBe(`${LATER}, e ancora`);
    await sees(page.getByText(/^Salvato alle /));
    await page.reload();
    await titleIs(page, `${LATER}, e ancora`);
    await seesNo(page.getByText(FOUND_AGAIN));
  });

  test('when the same value was entered by somebody else meanwhile', async () => {
    const { page } = await office.person('referente.legale');
    await page.getByRole('link', { name: 'I miei indicatori' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'cause gestite' }).first();
    await row.getByRole('button', { name: /^Inserisci: / }).click();
    const form = row.getByRole('form');
    await form.getByLabel('N° cause gestite').fill('30');
    await form.getByLabel('n° cause pendenti').fill('40');

    const other = elsewhere('referente.legale');
    const { items } = await listValues(other, { mine: true });
    const same = items.find(
      ({ indicator, period }) => indicator.name.includes('cause gestite') && period.endsOn === '2023-06-30',
    );
    if (!same) throw new Error('the value is not among those of the service');
    await enterValue(other, same, { inputs: { numerator: '1', denominator: '2' } });
    await form.getByRole('button', { name: 'Salva e chiudi' }).click();

    const dialog = page.getByRole('dialog', { name: 'Qualcun altro ha salvato prima di te' });
    await sees(dialog.getByRole('row', { name: 'Denominatore 40 2' }));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Continua con il mio testo' }).click();
    await sees(page.getByText(/^Salvato: «.*», 75,00 %/));
  });
});
