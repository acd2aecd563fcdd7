import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listValues } from '../api/values.ts';
import { expectAccessible, journey, sees, seesNo } from './kit/index.ts';

/** An indicator of the Ufficio Legale: lawsuits handled over lawsuits pending, 100,00 %. */
const SUITS = 'cause gestite';

/** Asks for one value as the page does: with its session and in its own words. */
async function askFromPage(page: Page, id: string): Promise<{ code: string | undefined; data: unknown }> {
  return page.evaluate(async (measurement) => {
    const post = (path: string, body: object, headers = {}) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }).then((answer) => answer.json());
    const { accessToken } = await post('/auth/refresh', {});
    const query = 'query One($id: ID!) { measurement(id: $id) { id version comment } }';
    const answer = await post(
      '/graphql',
      { query, variables: { id: measurement } },
      { authorization: `Bearer ${accessToken}` },
    );
    return { code: answer.errors?.[0]?.extensions?.code, data: answer.data?.measurement ?? null };
  }, id);
}

describe('the contact of a service', () => {
  const office = journey();
  const asSecretary = () => office.elsewhere('segretario');

  test('enters a value from the list, reads what comes out while typing, and clears it again', async () => {
    const { page, seen } = await office.person('referente.legale');
    await page.getByRole('link', { name: 'Vai ai valori' }).click();
    const row = page.getByRole('listitem').filter({ hasText: SUITS }).first();
    await row.getByRole('button', { name: /^Inserisci: / }).click();
    const form = row.getByRole('form');
    await form.getByLabel('N° cause gestite').fill('37,5');
    await form.getByLabel('n° cause pendenti').fill('50');
    await sees(form.getByRole('status').getByText('75,00 %'));
    await sees(form.getByText('>= 100,00 %'));
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Salva e chiudi' }).click();
    await sees(page.getByText(/^Salvato: «.*», 75,00 %/));
    await seesNo(form);

    await page.reload();
    await sees(row.getByText('75,00 %'));
    await row.getByRole('button', { name: /^Modifica: / }).click();
    await sees(form.getByText('Inserito da Referente Ufficio Assistenza e Tutela Legale'));
    await form.getByRole('button', { name: 'Svuota il valore' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Svuota il valore' }).click();
    await sees(row.getByText('Non rilevato'));
    await sees(row.getByRole('button', { name: /^(Inserisci|Chiudi): / }));
    expect(seen).toEqual([]);
  });

  test('is refused kindly when a number is none, and loses nothing of it', async () => {
    const { page } = await office.person('referente.legale');
    await page.getByRole('link', { name: 'I miei indicatori' }).click();
    const row = page.getByRole('listitem').filter({ hasText: SUITS }).first();
    await row.getByRole('button', { name: /^Inserisci: / }).click();
    const form = row.getByRole('form');
    const [numerator, denominator] = [form.getByLabel('N° cause gestite'), form.getByLabel('n° cause pendenti')];
    const save = () => form.getByRole('button', { name: 'Salva e chiudi' }).click();

    await numerator.fill('trenta');
    await denominator.fill('50');
    await save();
    await sees(form.getByText('«trenta» non è un numero: scrivi per esempio 8,37'));
    await expectAccessible(page);
    await numerator.fill('1.234');
    await sees(form.getByText('«1.234» si può leggere in due modi: scrivi'));
    await numerator.fill('5');
    await denominator.fill('0');
    await save();
    await sees(form.getByText('Il denominatore è zero ma il numeratore no: controlla i due numeri'));
    expect(await numerator.inputValue()).toBe('5');
    const { items } = await listValues(office.elsewhere('referente.legale'), { mine: true, text: SUITS });
    expect(items.map(({ state }) => state)).not.toContain('draft');
  });

  test('does not find the value of another unit by its address, nor by asking the API', async () => {
    const { measurements } = await asSecretary().query(
      'query { measurements(page: { limit: 200, offset: 0 }) { items { id unit { code } } } }',
    );
    const items = measurements.items as { id: string; unit: { code: string } }[];
    const others = items.find(({ unit }) => unit.code === 'bilancio');
    const own = items.find(({ unit }) => unit.code === 'legale');
    const { page } = await office.person('referente.legale');

    await page.goto(`${office.url}/#/measurements/${own?.id}`);
    await sees(page.getByText('Target'));
    await page.goto(`${office.url}/#/measurements/${others?.id}`);
    await sees(page.getByText('Non c’è, oppure non è tra le cose che il tuo incarico ti fa vedere.'));
    await seesNo(page.getByRole('textbox'));
    await expectAccessible(page);
    expect((await askFromPage(page, own?.id ?? '')).data).toMatchObject({ id: own?.id });
    expect(await askFromPage(page, others?.id ?? '')).toEqual({ code: 'NOT_FOUND', data: null });
  });
});
