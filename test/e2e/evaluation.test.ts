import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { endTheYear, sheetOf, sheetsOf } from '../api/evaluations.ts';
import { expectKept } from './kit/drafts.ts';
import { expectFine } from './kit/fine.ts';
import { eventually, journey, sees } from './kit/index.ts';
import { mark, step, TITLES } from './kit/marking.ts';
import { validated } from './kit/validated.ts';
import { whileWritten } from './kit/written.ts';

const TABLET: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const POSITION = 'PO_ANAG CERT';
const HEAD = 'po.anagrafico';
const REASON = 'Il comportamento sulla collaborazione non tiene conto dello sportello unico.';

describe('the evaluation of a P.O.', () => {
  const office = journey();
  let planId = '';
  let personName = '';

  beforeAll(async () => {
    ({ planId } = await whileWritten(office, endTheYear));
  });

  /** The sheet that counts, as its person reads it. */
  const own = async () => {
    const sheets = await sheetsOf(office.elsewhere(HEAD), {});
    const last = sheets.toSorted((a, b) => b.number - a.number)[0];
    return sheetOf(office.elsewhere(HEAD), last?.id ?? '');
  };
  const open = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Valutazioni', exact: true }).click();
    await page.getByRole('link', { name: personName, exact: true }).last().click();
  };

  test('HR opens the sheets of the year, one for everybody who headed a position', async () => {
    const { page, seen } = await office.person('hr');
    await page.getByRole('link', { name: 'Valutazioni', exact: true }).click();
    await sees(page.getByText('Non ci sono ancora schede'));
    await expectFine(page);
    await page.getByRole('button', { name: 'Apri le schede dell’anno' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apri le schede' }).click();
    await sees(page.getByText('Aperte 5 schede.'));
    await sees(page.getByRole('tab', { name: 'Aperta (5)' }));
    await expectFine(page);
    const sheets = await sheetsOf(office.elsewhere('hr'), { planId });
    personName = sheets.find(({ position }) => position.code === POSITION)?.personName ?? '';
    expect(personName).not.toBe('');
    expect(seen).toEqual([]);
  });

  test('the person assesses the own work: a mark that needs its reason says so before it is sent, and nothing is lost', async () => {
    const { page, seen } = await office.person(HEAD);
    await page.getByRole('link', { name: 'Scrivi l’autovalutazione' }).click();
    await sees(page.getByText('La valutazione non ti è ancora stata notificata'));
    await mark(page, TITLES[0] ?? '', 5);
    await sees(page.getByText('Con il voto 5 serve una spiegazione: scrivila prima di inviare.'));
    await page.getByLabel(`Commento su ${TITLES[0]}`).fill('Abbiamo chiuso tutte le pratiche arretrate.');
    await expectKept(page, 'pratiche arretrate');
    await page.reload();
    await sees(page.getByText(/^Ho ritrovato quello che avevi scritto/));
    expect(await page.getByLabel(`Commento su ${TITLES[0]}`).inputValue()).toBe(
      'Abbiamo chiuso tutte le pratiche arretrate.',
    );
    await sees(page.getByText('Mancano 4 voti.'));
    await expectFine(page);
    for (const title of TITLES.slice(1)) await mark(page, title, 4);
    await page.getByRole('button', { name: 'Salva e invia l’autovalutazione' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Invia l’autovalutazione' }).click();
    await sees(page.getByText('Qui c’è la tua autovalutazione; i voti del valutatore compaiono alla notifica.'));
    await expectFine(page);
    expect((await own()).state).toBe('selfAssessed');
    expect(seen).toEqual([]);
  });

  test('the Segretario Generale, on a tablet, records a talk, marks beside the self-assessment and proposes', async () => {
    const { page, seen } = await office.person('segretario', TABLET);
    await page.getByRole('link', { name: 'Valuta', exact: true }).click();
    await page.getByRole('link', { name: personName, exact: true }).click();
    await sees(page.getByText('Abbiamo chiuso tutte le pratiche arretrate.'));
    await page.getByRole('button', { name: 'Registra un colloquio' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Giorno del colloquio').fill('30/06/2023');
    await dialog.getByLabel('Che cosa ci si è detti').fill('A metà anno i tempi erano in linea.');
    await expectFine(page);
    await dialog.getByRole('button', { name: 'Registra il colloquio' }).click();
    await sees(page.getByText('A metà anno i tempi erano in linea.'));
    for (const title of TITLES) await mark(page, title, 4);
    await mark(page, TITLES[2] ?? '', 2);
    await page.getByRole('button', { name: 'Salva e proponi la valutazione' }).click();
    await sees(page.getByText(`Manca la spiegazione del voto su «${TITLES[2]}».`));
    await page.getByLabel(`Commento su ${TITLES[2]}`).fill('Poche iniziative comuni con gli altri servizi.');
    await expectFine(page);
    await page.getByRole('button', { name: 'Salva e proponi la valutazione' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Proponi la valutazione' }).click();
    await sees(page.getByText('Proposta', { exact: true }));
    await sees(page.getByRole('heading', { name: 'Come si arriva al punteggio' }));
    await expectFine(page);
    expect(seen).toEqual([]);
  });

  test('until it is notified the person reads nothing of what the evaluator thinks', async () => {
    const { page } = await office.person(HEAD);
    await page.getByRole('link', { name: 'Il mio fascicolo' }).click();
    await page.getByRole('link', { name: /^Apri la scheda/ }).click();
    await sees(page.getByText('La valutazione non ti è ancora stata notificata'));
    await sees(page.getByText('A metà anno i tempi erano in linea.'));
    expect(await page.getByText('Poche iniziative comuni').count()).toBe(0);
    expect((await own()).figures).toBeNull();
  });

  test('HR looks at the sheets side by side, confirms the calibration and notifies', async () => {
    const { page, seen } = await office.person('hr');
    await page.getByRole('link', { name: 'Valutazioni', exact: true }).click();
    await page.getByRole('link', { name: 'Calibrazione: tutte a confronto' }).click();
    await sees(page.getByRole('heading', { name: 'Quanto si somigliano' }));
    await expectFine(page);
    await page.getByRole('link', { name: 'Vai alle schede da confermare' }).click();
    await page.getByRole('checkbox', { name: new RegExp(`^Scegli ${personName}`) }).check();
    await page.getByRole('button', { name: 'Conferma la calibrazione di quella scelta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Conferma la calibrazione' }).click();
    await sees(page.getByText('Calibrata 1 scheda su 1'));
    await open(page);
    await step(page, 'Notifica all’interessato');
    await sees(page.getByText('Cifre congelate alla notifica'));
    expect(seen).toEqual([]);
  });

  test('the person reads the same score as the API, and contests it with a reason that no closed page loses', async () => {
    const { page, context, seen } = await office.person(HEAD);
    await page.getByRole('link', { name: 'Leggi la scheda' }).click();
    const { figures, contestUntil } = await own();
    await sees(page.getByText(`${figures.score.replace('.', ',')} su 100`));
    await sees(page.getByText('Poche iniziative comuni con gli altri servizi.'));
    const [year, month, day] = contestUntil.split('-');
    await sees(page.getByText(`Puoi contestarla fino al ${day}/${month}/${year} compreso.`));
    await page.getByRole('button', { name: 'Prendi visione' }).click();
    await sees(page.getByText('Prendere visione non vuol dire essere d’accordo.'));
    await expectFine(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Annulla' }).click();

    await page.getByRole('button', { name: 'Contesta' }).click();
    await page.getByLabel('Perché la contesti').fill(REASON);
    await expectKept(page, REASON);
    await page.close();
    const again = await office.pageIn(context);
    await again.page.goto(`${office.url}/#/fascicolo`);
    await again.page.getByRole('link', { name: /^Apri la scheda/ }).click();
    await again.page.getByRole('button', { name: 'Contesta' }).click();
    await eventually(() => again.page.getByLabel('Perché la contesti').inputValue()).toBe(REASON);
    await again.page.getByRole('dialog').getByRole('button', { name: 'Contesta' }).click();
    await sees(again.page.getByRole('heading', { name: 'Contestazione e conciliazione' }));
    await expectFine(again.page);
    expect([...seen, ...again.seen]).toEqual([]);
  });

  test('the conciliation body admits, hears both sides and amends: version 2 stands in the place of version 1', async () => {
    const before = (await own()).figures.score;
    const { page, seen } = await office.person('conciliazione');
    await page.getByRole('link', { name: 'Esamina' }).click();
    await sees(page.getByText(REASON));
    await step(page, 'Ammetti alla conciliazione');
    await page.getByRole('button', { name: 'Verbalizza il contraddittorio' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Giorno dell’incontro').fill('15/02/2024');
    await dialog.getByLabel('Chi era presente').fill('La persona e il Segretario Generale');
    await dialog.getByLabel('Che cosa hanno detto le parti').fill('Lo sportello unico non era stato considerato.');
    await dialog.getByRole('button', { name: 'Registra il verbale' }).click();
    await sees(page.getByText('Lo sportello unico non era stato considerato.'));
    await page.getByRole('button', { name: 'Modifica la valutazione' }).click();
    await mark(page, TITLES[2] ?? '', 4);
    await page.getByLabel('Motivo della modifica').fill('Lo sportello unico è un’iniziativa comune.');
    await expectFine(page);
    await page.getByRole('button', { name: 'Modifica la valutazione' }).click();
    const table = page.getByRole('dialog').getByRole('row', { name: new RegExp(`${TITLES[2]}.*2.*4`) });
    await sees(table);
    await page.getByRole('dialog').getByRole('button', { name: 'Modifica la valutazione' }).click();
    await sees(page.getByText('Valutazione modificata'));
    await page.getByRole('link', { name: 'Confronta le due versioni' }).click();
    await sees(page.getByRole('row', { name: new RegExp(`${TITLES[2]} 2 4 cambiato`) }));
    await expectFine(page);
    const after = (await own()).figures.score;
    expect(after).not.toBe(before);
    await sees(page.getByRole('cell', { name: after.replace('.', ','), exact: true }));
    expect(seen).toEqual([]);
  });

  test('HR reads why it cannot be definitive yet; once the Relazione is validated it is, and goes to the pay', async () => {
    const { page, seen } = await office.person('hr');
    await open(page);
    await sees(page.getByText(/Rendi definitiva.*la Relazione sulla performance non è ancora validata dall’OIV/));
    await validated((who) => office.elsewhere(who), planId);
    await page.reload();
    await step(page, 'Rendi definitiva');
    await sees(page.getByText('Cifre definitive'));
    await step(page, 'Trasmetti agli stipendi');
    await sees(page.getByText('Trasmessa', { exact: true }));
    const { state, figures } = await own();
    expect(state).toBe('handedOver');
    await sees(page.getByText(`${figures.score.replace('.', ',')} su 100`));
    await page.goto(`${office.url}/#/evaluations/summary?plan=${planId}`);
    await sees(page.getByText('Non ancora: ci sono schede non ancora definitive.'));
    await sees(page.getByText('Il riepilogo compare quando tutte le schede sono definitive'));
    await expectFine(page);
    expect(seen).toEqual([]);
  });

  test('the person finds both versions in the own dossier, with who read them, and takes a copy', async () => {
    const { page, seen } = await office.person(HEAD);
    await page.getByRole('link', { name: 'Il mio fascicolo' }).click();
    await sees(page.getByText(/Organismo di conciliazione.*ha aperto la scheda/));
    await sees(page.getByText(/confronto tra le schede/));
    await expectFine(page);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica il JSON' }).click(),
    ]);
    expect(json.suggestedFilename()).toBe('fascicolo-valutazione.json');
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica il PDF' }).click(),
    ]);
    expect(pdf.suggestedFilename()).toBe('fascicolo-valutazione.pdf');
    expect(seen).toEqual([]);
  });

  test('the administrator of the system finds no entry and no page', async () => {
    const { page } = await office.person('admin');
    await sees(page.getByRole('link', { name: 'Persone' }));
    expect(await page.getByRole('link', { name: /Valutazioni|fascicolo/i }).count()).toBe(0);
    const { id } = await own();
    for (const path of ['evaluations', `evaluations/calibration`, 'fascicolo']) {
      await page.goto(`${office.url}/#/${path}`);
      await sees(page.getByText('Questa pagina non è del tuo incarico'));
    }
    await page.goto(`${office.url}/#/evaluations/${id}`);
    await sees(page.getByText(/Lo puoi vedere|Non c’è, oppure|non spetta/));
    expect(await page.getByText(personName).count()).toBe(0);
  });
});
