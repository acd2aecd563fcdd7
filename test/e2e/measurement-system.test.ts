import { describe, expect, test } from 'vitest';
import { expectAccessible, journey, sees, seesNo } from './kit/index.ts';

describe('the measurement system', () => {
  const office = journey();

  test('is written, tried, judged by the OIV, adopted by the board and followed by the plan', async () => {
    const planner = await office.person('controllo');
    const { page } = planner;
    await page.getByRole('link', { name: 'Sistema di misurazione', exact: true }).click();
    await page.getByRole('button', { name: 'Prepara un nuovo sistema' }).click();
    await page.getByRole('dialog').getByLabel('Titolo').fill('Sistema 2024');
    await page.getByRole('dialog').getByRole('button', { name: 'Prepara la bozza' }).click();
    await page.getByLabel('Limite massimo').fill('300');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText('Deve stare tra 100 e 200'));

    await page.getByLabel('Limite massimo').fill('120');
    await page.getByRole('combobox', { name: 'Target «al massimo»' }).click();
    await page.getByRole('option', { name: 'Target diviso valore' }).click();
    await sees(page.getByText('Target al massimo 70, valore 84: 83,33'));
    await page.getByRole('button', { name: 'Mostra l’effetto' }).click();
    await sees(page.getByRole('heading', { name: 'Adesso e con queste regole' }));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText('Bozza salvata.'));
    await page.getByRole('link', { name: '← Sistema 2024' }).click();
    await sees(page.getByRole('cell', { name: 'Target diviso valore' }));
    await sees(page.getByText('manca il parere favorevole dell’OIV'));

    const oiv = await office.person('oiv');
    await oiv.page.getByRole('link', { name: 'Leggi ed esprimi il parere' }).click();
    await oiv.page.getByRole('button', { name: 'Esprimi il parere dell’OIV' }).click();
    const opinion = oiv.page.getByRole('dialog');
    await opinion.getByRole('combobox', { name: 'Parere dell’OIV' }).click();
    await oiv.page.getByRole('option', { name: 'Favorevole', exact: true }).click();
    await opinion.getByRole('textbox', { name: 'Parere' }).fill('Regole chiare e verificabili.');
    await expectAccessible(oiv.page);
    await opinion.getByRole('button', { name: 'Esprimi il parere' }).click();
    await sees(oiv.page.getByText('Regole chiare e verificabili.'));

    const board = await office.person('giunta');
    await board.page.getByRole('link', { name: 'Vai al sistema' }).click();
    await board.page.getByRole('button', { name: 'Registra l’adozione' }).click();
    const act = board.page.getByRole('dialog');
    await act.getByLabel('Numero dell’atto').fill('2023000012');
    await act.getByLabel('Data dell’atto').fill('20/01/2023');
    await act.getByRole('button', { name: 'Registra l’adozione' }).click();
    await sees(board.page.getByText('2023000012 della Giunta camerale del 20/01/2023'));
    await seesNo(board.page.getByRole('button', { name: 'Registra l’adozione' }));

    await page.getByRole('link', { name: 'Versioni del piano' }).click();
    await page.getByRole('link', { name: 'Piano 2023, versione 1' }).click();
    await page.getByRole('button', { name: 'Scegli il sistema di misurazione' }).click();
    await sees(page.getByRole('dialog').getByText('Sistema 2024'));
    await page.getByRole('dialog').getByRole('button', { name: 'Scegli' }).click();
    await sees(page.getByRole('link', { name: 'Sistema 2024' }));
    await expectAccessible(page);
    expect([...planner.seen, ...oiv.seen, ...board.seen]).toEqual([]);
  });
});
