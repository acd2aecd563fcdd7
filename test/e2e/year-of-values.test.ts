import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { enterValue, listValues, readValue, step, type Value } from '../api/values.ts';
import { expectFine } from './kit/fine.ts';
import { Hands } from './kit/hands.ts';
import { eventually, journey, sees, seesNo } from './kit/index.ts';
import { settled } from './kit/settled.ts';

/** An indicator of the Ufficio Legale: lawsuits handled over lawsuits pending. */
const SUITS = 'cause gestite';
const TABLET: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const DAY_MS = 86_400_000;
/** For all that waits in a period, from the sign-in page: it does not grow with the number of values. */
const MOST_ACTIONS = 5;

describe('the values of a half-year', () => {
  const office = journey();

  /** Those of the legal service, but for the one that the demo asks to neutralise: it is decided by itself. */
  const legal = async (): Promise<readonly Value[]> => {
    const { items } = await listValues(office.elsewhere('referente.legale'), { mine: true });
    return items.filter(({ period, outcome }) => period.endsOn === '2023-06-30' && outcome !== 'neutralised');
  };
  const entered = async () => (await legal()).filter(({ state }) => state !== 'missing');
  const missing = async () =>
    (await legal()).filter(({ state, indicator }) => state === 'missing' && indicator.kind === 'ratio');
  const suits = async (): Promise<Value> => {
    const found = (await legal()).find(({ indicator }) => indicator.name.includes(SUITS));
    if (!found) throw new Error('the value is not among those of the service');
    return readValue(office.elsewhere('controllo'), found.id);
  };
  const rowOf = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: SUITS }).first();

  test('a service explains an odd value, proves it with a PDF, and sends it; then all others that are ready', async () => {
    const { page, seen } = await office.person('referente.legale');
    await page.getByRole('link', { name: 'Vai ai valori' }).click();
    await rowOf(page).getByRole('link').first().click();
    const form = page.getByRole('form', { name: /^Valore di / });
    await form.getByLabel('N° cause gestite').fill('60');
    await form.getByLabel('n° cause pendenti').fill('50');
    await sees(form.getByText('Il numeratore supera il denominatore: è giusto?'));
    await form.getByRole('button', { name: 'Salva e invia' }).click();
    await sees(form.getByText('Prima di inviare scrivi una spiegazione.'));
    await expectFine(page);
    await form.getByLabel('Commento: spiega perché').fill('Ci sono anche cause dell’anno prima.');
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText(/^Salvato: «/));

    const proofs = page.getByRole('region', { name: 'Prove' });
    await proofs.getByRole('button', { name: 'Allega un file' }).click();
    const chooser = page.waitForEvent('filechooser');
    await proofs.getByRole('button', { name: 'Scegli il file' }).click();
    await (await chooser).setFiles({
      name: 'Registro 2023.pdf',
      mimeType: 'application/pdf',
      buffer: await page.pdf(),
    });
    await sees(proofs.getByText(/^Scelto: Registro 2023\.pdf/));
    await proofs.getByLabel('Come si chiama').fill('Registro delle cause');
    await expectFine(page);
    await proofs.getByRole('button', { name: 'Allega', exact: true }).click();
    await sees(proofs.getByRole('listitem').filter({ hasText: 'Registro delle cause' }));
    await expectFine(page);
    await form.getByRole('button', { name: 'Salva e invia' }).click();
    await sees(page.getByText(/^Inviato: «/));
    await seesNo(form);
    await expectFine(page);

    for (const value of (await missing()).slice(0, 4)) {
      const typed = { inputs: { numerator: '8', denominator: '10' }, comment: 'Dal registro dell’ufficio.' };
      await enterValue(office.elsewhere('referente.legale'), value, typed);
    }
    await page.getByRole('link', { name: 'I miei indicatori' }).click();
    await page.getByRole('button', { name: 'Invia tutti quelli pronti…' }).click();
    const dialog = page.getByRole('dialog');
    await sees(dialog.getByText(/^\d+ valori pronti$/));
    await expectFine(page);
    await dialog.getByRole('button', { name: /^Invia \d+ valori$/ }).click();
    await sees(page.getByText(/^Inviati \d+ valori su \d+$/));
    await expectFine(page);
    expect(new Set((await entered()).map(({ state }) => state))).toEqual(new Set(['submitted']));
    expect(seen).toEqual([]);
  });

  test('somebody asks about a value by name; who is called finds it in Da fare, answers and settles it', async () => {
    const asking = await office.person('controllo');
    await asking.page.goto(`${office.url}/#/measurements/${(await suits()).id}`);
    const comments = asking.page.getByRole('region', { name: 'Commenti' });
    await comments.getByRole('textbox', { name: 'Scrivi un commento' }).fill('Quante cause sono dell’anno prima?');
    await comments.getByRole('combobox', { name: 'Chiama qualcuno' }).fill('Legale');
    await asking.page.getByRole('option', { name: /Ufficio Assistenza e Tutela Legale/ }).click();
    await expectFine(asking.page);
    await comments.getByRole('button', { name: 'Pubblica' }).click();
    await sees(comments.getByText('1 discussione aperta'));

    const called = await office.person('referente.legale');
    await sees(called.page.getByRole('heading', { name: 'Un commento ti nomina' }));
    await expectFine(called.page);
    await called.page.getByRole('link', { name: 'Leggi e rispondi' }).click();
    const talk = called.page.getByRole('region', { name: 'Commenti' });
    await talk.getByRole('button', { name: /^Rispondi a / }).click();
    await talk
      .getByLabel(/^Rispondi a /)
      .last()
      .fill('Undici, tutte di dicembre.');
    await talk.getByRole('button', { name: 'Pubblica' }).first().click();
    await sees(talk.getByText('Undici, tutte di dicembre.'));
    await expectFine(called.page);
    await asking.page.reload();
    await sees(comments.getByText('Undici, tutte di dicembre.'));
    await comments.getByRole('button', { name: /^Chiudi la discussione/ }).click();
    await sees(comments.getByText('1 discussione chiusa'));
    await expectFine(asking.page);
    await called.page.getByRole('link', { name: 'Da fare', exact: true }).click();
    await settled(called.page);
    await seesNo(called.page.getByRole('heading', { name: 'Un commento ti nomina' }));
    expect([...asking.seen, ...called.seen]).toEqual([]);
  });

  test('the planner verifies the others together and sends one back; the service reads why and corrects it', async () => {
    const planner = await office.person('controllo');
    await planner.page.getByRole('link', { name: 'Verifica i valori' }).click();
    const row = planner.page.getByRole('listitem').filter({ hasText: SUITS });
    await sees(row.getByText('1 prova: Registro delle cause'));
    await sees(row.getByText('Commento dell’unità: Ci sono anche cause dell’anno prima.'));
    await expectFine(planner.page);
    await row.getByRole('button', { name: 'Rinvia', exact: true }).click();
    const reason = planner.page.getByRole('dialog');
    await reason.getByRole('button', { name: 'Rinvia' }).click();
    await expectFine(planner.page);
    await reason.getByLabel('Motivo').fill('Conta solo le cause di quest’anno.');
    await reason.getByRole('button', { name: 'Rinvia' }).click();
    await seesNo(row);
    await planner.page.getByRole('checkbox', { name: /^Scegli tutti/ }).check();
    await planner.page.getByRole('button', { name: /^Verifica i \d+ scelti$/ }).click();
    await expectFine(planner.page);
    await planner.page.getByRole('dialog').getByRole('button', { name: 'Verifica' }).click();
    await sees(planner.page.getByText(/^Verificati \d+ valori su \d+$/));
    await expectFine(planner.page);

    const service = await office.person('referente.legale');
    await service.page.getByRole('link', { name: 'Correggi i valori' }).click();
    await sees(rowOf(service.page).getByText('Rinviato: Conta solo le cause di quest’anno.'));
    await rowOf(service.page)
      .getByRole('button', { name: /^Modifica: / })
      .click();
    const form = rowOf(service.page).getByRole('form');
    await form.getByLabel('N° cause gestite').fill('49');
    await expectFine(service.page);
    await form.getByRole('button', { name: 'Salva e invia' }).click();
    await sees(service.page.getByText(/^Inviato: «.*», 98,00 %/));
    await step(office.elsewhere('controllo'), 'verify', await suits());
    expect([...planner.seen, ...service.seen]).toEqual([]);
  });

  test('the SG approves all of it in one go, on a tablet', async () => {
    const { page, seen } = await office.visitor(TABLET);
    const hands = new Hands();
    await page.goto(office.url);
    await hands.tap(page.getByRole('button', { name: 'segretario' }));
    await hands.tap(page.getByRole('link', { name: 'Approva i valori' }));
    await expectFine(page);
    await hands.tap(page.getByRole('checkbox', { name: /^Scegli tutti/ }));
    await hands.tap(page.getByRole('button', { name: /^Approva i \d+ scelti$/ }));
    await hands.tap(page.getByRole('dialog').getByRole('button', { name: 'Approva' }));
    await sees(page.getByText(/^Approvati \d+ valori su \d+$/));
    await expectFine(page);
    expect(new Set((await entered()).map(({ state }) => state))).toEqual(new Set(['approved']));
    console.log(`SG journey: ${hands.actions.length} actions\n  ${hands.actions.join('\n  ')}`);
    expect(hands.actions.length).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(seen).toEqual([]);
  });

  test('a late unit reads which lock keeps it out, is given more time with a reason, and enters', async () => {
    const planner = await office.person('controllo');
    await planner.page.getByRole('link', { name: 'Periodi', exact: true }).click();
    await planner.page.getByRole('link', { name: 'Valori al 30/06/2023' }).click();
    await planner.page.getByLabel('Termine').fill('31/07/2023');
    await planner.page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(planner.page.getByText(/^Il termine è scaduto il 31\/07\/2023/));
    await expectFine(planner.page);

    const unit = await office.person('referente.documentale');
    await unit.page.getByRole('link', { name: 'I miei indicatori' }).click();
    const row = unit.page.getByRole('main').getByRole('listitem').first();
    await sees(row.getByText(/^Il termine è scaduto il 31\/07\/2023\. Se serve altro tempo/));
    await seesNo(unit.page.getByRole('button', { name: /^Inserisci: / }));
    await expectFine(unit.page);

    await planner.page.getByRole('button', { name: 'Concedi una proroga' }).click();
    const dialog = planner.page.getByRole('dialog');
    await dialog.getByLabel('Unità').click();
    await planner.page.getByRole('option', { name: /Gestione Documentale/ }).click();
    await dialog.getByLabel('Fino al').fill(dayFromNow(30));
    await dialog.getByLabel('Motivo').fill('Due persone su tre assenti a luglio.');
    await expectFine(planner.page);
    await dialog.getByRole('button', { name: 'Proroga', exact: true }).click();
    await sees(planner.page.getByText(/^Proroga concessa fino al /));
    await sees(planner.page.getByText('Due persone su tre assenti a luglio.'));
    await expectFine(planner.page);

    await unit.page.reload();
    const late = unit.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Richieste evase' });
    await late.getByRole('button', { name: /^Inserisci: / }).click();
    await late.getByRole('form').getByRole('textbox').first().fill('19');
    await late.getByRole('form').getByRole('textbox').nth(1).fill('20');
    await late.getByRole('form').getByRole('button', { name: 'Salva e chiudi' }).click();
    await sees(unit.page.getByText(/^Salvato: «.*», 95,00 %/));
    expect([...planner.seen, ...unit.seen]).toEqual([]);
  });

  test('who entered a value by mistake takes the own last change back', async () => {
    const { page } = await office.person('referente.documentale');
    const { items } = await listValues(office.elsewhere('referente.documentale'), { mine: true });
    const value = items.find(
      ({ indicator, period }) => indicator.kind === 'percentage' && period.endsOn === '2023-06-30',
    );
    await enterValue(office.elsewhere('referente.documentale'), value as Value, { inputs: { value: '40' } });
    await page.goto(`${office.url}/#/measurements/${value?.id}`);
    const form = page.getByRole('form', { name: /^Valore di / });
    await form.getByRole('textbox').first().fill('4');
    await form.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText(/^Salvato: «.*», 4,00 %/));
    await page.getByRole('button', { name: 'Annulla la mia ultima modifica' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annulla la mia ultima modifica' }).click();
    await sees(page.getByText(/^Annullata la tua ultima modifica/));
    await eventually(() => form.getByRole('textbox').first().inputValue()).toBe('40');
  });
});

/** As it is written in the office. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('it-IT', {
    timeZone: 'Europe/Rome',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
