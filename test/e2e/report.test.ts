import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { advance } from '../api/values.ts';
import { expectFine } from './kit/fine.ts';
import { eventually, journey, sees, seesNo } from './kit/index.ts';
import { approveAll, CONTACTS, plausible } from './kit/measured.ts';
import { settled } from './kit/settled.ts';

const DECEMBER = '2023-12-31';
const TEXT = 'L’anno in breve: nove aree su quattordici sopra il novanta per cento.';

describe('the Relazione on a year that is over', () => {
  const office = journey();
  const as = (username: string) => office.elsewhere(username);

  /** The services enter the whole of December, the planner verifies, the Segretario approves. */
  beforeAll(async () => {
    const { periods } = await as('controllo').query('{ periods { items { id version endsOn state } } }');
    const { id, version, state } = periods.items.find(({ endsOn }: { endsOn: string }) => endsOn === DECEMBER);
    const opening = { resource: 'periods', id, action: 'open', expectedVersion: version };
    if (state !== 'open') await advance(as('controllo'), opening);
    for (const username of CONTACTS) await approveAll(as, username, DECEMBER, plausible);
  }, 120_000);

  const stepIn = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

  test('is written by the planner, who sees the scores beside the words, and adopted with its act', async () => {
    const { page, seen } = await office.person('controllo');
    await sees(page.getByText('La Relazione dell’anno è da scrivere'));
    await page.getByRole('link', { name: 'Scrivi la Relazione' }).click();
    await expectFine(page);
    await page.getByRole('button', { name: 'Scrivi la Relazione 2023' }).click();
    await sees(page.getByRole('heading', { name: 'Relazione sulla performance 2023', level: 1 }));
    await page.getByRole('textbox', { name: 'Testo della Relazione' }).fill(TEXT);
    await sees(page.getByText('Ci sono modifiche non salvate.'));
    await sees(page.getByText(/^Salva il testo prima di registrare l’adozione/));
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText(/^Salvato il /));
    await sees(page.getByRole('heading', { name: 'Aree', level: 2 }));
    expect(await page.locator('main').textContent()).not.toContain('PO_');
    await expectFine(page);

    await page.getByRole('button', { name: 'Registra l’adozione' }).click();
    const dialog = page.getByRole('dialog', { name: 'Registra l’adozione di «Relazione sulla performance 2023»' });
    await sees(dialog);
    await expectFine(page);
    await dialog.getByLabel(/^Numero dell’atto/).fill('2024000050');
    await dialog.getByLabel(/^Data dell’atto/).fill('20/05/2024');
    await stepIn(page, 'Registra l’adozione').click();
    await sees(page.getByText('È adottata: testo e punteggi non cambiano più, a meno che l’OIV la rinvii.'));
    await seesNo(page.getByRole('textbox', { name: 'Testo della Relazione' }));
    expect(seen).toEqual([]);
  });

  test('the OIV fills in its papers, examines a sample and validates it', async () => {
    const { page, seen } = await office.person('oiv');
    await page.getByRole('link', { name: 'Esamina la Relazione' }).click();
    await page.locator('main').getByRole('link', { name: 'Carte di lavoro OIV' }).click();
    await sees(page.getByRole('heading', { name: 'Carte di lavoro sulla Relazione 2023', level: 1 }));
    await sees(page.getByText('0 di 14'));
    await expectFine(page);

    const questions = page.getByRole('group').filter({ has: page.getByRole('radio') });
    expect(await questions.count()).toBe(14);
    for (const question of await questions.all()) await question.getByRole('radio', { name: 'Sì' }).check();
    const deviations = page.getByRole('group', { name: /scostamenti/ });
    await deviations.getByRole('radio', { name: 'In parte' }).check();
    await sees(deviations.getByText('Scrivi perché, nella nota.'));
    await deviations.getByRole('textbox', { name: 'Nota' }).fill('Manca la causa di 09.14');
    await sees(page.getByText('14 di 14'));
    await sees(page.getByText(/^Salva le carte prima di decidere/));
    await page.getByRole('button', { name: 'Salva le carte' }).click();
    await sees(page.getByText(/^Salvato il /));

    await page.getByRole('tab', { name: 'Prove dei valori' }).click();
    await sees(page.getByText(/^\d+ valori su \d+$/));
    await expectFine(page);
    await page.getByRole('tab', { name: 'Campione' }).click();
    await page.getByLabel('Quanti valori').fill('2');
    await page.getByLabel('Seme dell’estrazione').fill('Relazione 2023');
    await page.getByRole('button', { name: 'Estrai', exact: true }).click();
    await sees(page.getByText('0 di 2'));
    await expectFine(page);
    for (const value of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .all())
      await value.getByRole('radio', { name: 'Conforme', exact: true }).check();
    await page.getByRole('button', { name: 'Salva le carte' }).click();
    await sees(page.getByRole('button', { name: 'Valida la Relazione' }));

    await page.getByRole('button', { name: 'Valida la Relazione' }).click();
    await expectFine(page);
    await page.getByRole('textbox', { name: 'Conclusione dell’OIV' }).fill('Conforme, attendibile, comprensibile.');
    await stepIn(page, 'Valida la Relazione').click();
    await sees(page.getByText('La Relazione è validata: le carte sono chiuse e accompagnano la validazione.'));
    await eventually(() => page.getByRole('radio').first().isDisabled()).toBe(true);
    expect(seen).toEqual([]);
  });

  test('and takes the dossier along, as a file and on paper, with nobody’s name in it', async () => {
    const { page, seen } = await office.person('segretario');
    await page.goto(`${office.url}/#/reports`);
    await page.getByRole('link', { name: 'Relazione sulla performance 2023' }).click();
    await page.locator('main').getByRole('link', { name: 'Carte di lavoro OIV' }).click();
    await page.getByRole('tab', { name: 'Fascicolo' }).click();
    await expectFine(page);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica il fascicolo (JSON)' }).click(),
    ]);
    const dossier = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(dossier)).toMatchObject({
      format: 'albero-oiv-dossier/1',
      report: { state: 'validated', text: TEXT },
    });
    expect(dossier).not.toContain('PO_');
    await page.getByRole('link', { name: 'Versione per la stampa' }).click();
    await sees(page.getByRole('heading', { name: 'Fascicolo dell’OIV sulla Relazione 2023', level: 1 }));
    await settled(page);
    await sees(page.getByText('In parte').first());
    expect(await page.locator('main').textContent()).not.toContain('PO_');
    await expectFine(page);
    expect(seen).toEqual([]);
  });
});
