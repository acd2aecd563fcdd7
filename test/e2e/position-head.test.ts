import { describe, expect, test } from 'vitest';
import { Hands } from './kit/hands.ts';
import { eventually, expectAccessible, journey, sees, seesNo } from './kit/index.ts';

/** What the issue allows from the sign-in page to the proposal. */
const MOST_ACTIONS = 12;

describe('the head of a position', () => {
  const office = journey();

  test('gives the missing weight, changes an objective and proposes the set with visible words alone', async () => {
    const { page, seen } = await office.visitor();
    const hands = new Hands();
    await page.goto(office.url);

    await hands.click(page.getByRole('button', { name: 'po.staff' }));
    await hands.click(page.getByRole('link', { name: 'Completa e proponi' }));
    await sees(page.getByText('Totale dei pesi: 90,00 / 100,00'));
    await expectAccessible(page);
    await hands.click(page.getByRole('button', { name: 'Assegna i 10,00 mancanti' }));
    await sees(page.getByText('Totale dei pesi: 100,00 / 100,00'));
    await sees(page.getByText('I pesi sommano a 100,00'));
    await hands.write(
      page.getByRole('region', { name: 'Obiettivo 1' }).getByLabel('Titolo'),
      'Migliorare le azioni di sviluppo del personale',
    );
    await hands.click(page.getByRole('button', { name: 'Salva e proponi' }));
    await expectAccessible(page);
    await hands.click(page.getByRole('dialog').getByRole('button', { name: 'Proponi' }));

    await sees(page.getByText('Non si può modificare: è stato proposto e aspetta la decisione.'));
    await sees(page.getByText('Proposto da Capo P.O. Servizio di Staff'));
    await sees(page.getByText('Migliorare le azioni di sviluppo del personale'));
    await seesNo(page.getByRole('textbox'));
    await expectAccessible(page);
    expect(seen).toEqual([]);
    console.log(`P.O. journey: ${hands.actions.length} actions\n  ${hands.actions.join('\n  ')}`);
    expect(hands.actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('finds the proposal locked after a reload, and takes it back to write again', async () => {
    const { page } = await office.person('po.staff');
    await page.getByRole('link', { name: 'Vedi la proposta' }).click();
    await sees(page.getByText('Non si può modificare: è stato proposto e aspetta la decisione.'));
    await page.reload();
    await sees(page.getByText('Non si può modificare: è stato proposto e aspetta la decisione.'));

    await page.getByRole('button', { name: 'Ritira la proposta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ritira la proposta' }).click();
    await eventually(() => page.getByLabel('Titolo').first().inputValue()).toBe(
      'Migliorare le azioni di sviluppo del personale',
    );
    await sees(page.getByText('Totale dei pesi: 100,00 / 100,00'));
  });

  test('sees at once that the weights no longer make 100,00, and is not let through', async () => {
    const { page } = await office.person('po.anagrafico');
    await page.getByRole('link', { name: 'Completa e proponi' }).click();
    await page.getByLabel('Peso').first().fill('5,5O');
    await sees(page.getByText('«5,5O» non è un numero: scrivi per esempio 8,37'));
    await page.getByLabel('Peso').first().fill('1,00');
    await sees(page.getByText(/^Mancano .* a 100,00/));
    await page.getByRole('button', { name: 'Salva e proponi' }).click();
    await sees(page.getByText('i pesi devono sommare a 100,00. Le modifiche sono salvate.'));
    await seesNo(page.getByRole('dialog'));
    await expectAccessible(page);
  });

  test('adds an indicator, takes it away again and has it back', async () => {
    const { page } = await office.person('po.regolazione');
    await page.getByRole('link', { name: 'Completa e proponi' }).click();
    const indicators = page.getByRole('listitem', { name: /^Indicatore \d+ di / });
    await sees(indicators);
    const before = await indicators.count();
    await page
      .getByRole('button', { name: /^Aggiungi un indicatore a / })
      .first()
      .click();
    await eventually(() => indicators.count()).toBe(before + 1);
    const added = page.getByRole('listitem', { name: /^Indicatore \d+ di / }).filter({ hasText: 'Meno campi' });
    await added.getByRole('textbox', { name: 'Indicatore' }).fill('Numero delle verifiche metrologiche');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Togli: Numero delle verifiche metrologiche' }).click();
    await eventually(() => indicators.count()).toBe(before);
    await page.getByRole('button', { name: 'Rimettilo' }).click();
    await eventually(() => indicators.count()).toBe(before + 1);
  });
});
