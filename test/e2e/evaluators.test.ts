import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { change, endTheYear, exportMerit, marks, openAll, sheetOf } from '../api/evaluations.ts';
import { bringTo } from '../api/evaluations-walk.ts';
import { giveRole } from '../stories/office.ts';
import { expectKept } from './kit/drafts.ts';
import { expectFine } from './kit/fine.ts';
import { journey, sees, seesNo } from './kit/index.ts';
import { mark, TITLES } from './kit/marking.ts';
import { validated } from './kit/validated.ts';
import { whileWritten } from './kit/written.ts';

const HEADS: Readonly<Record<string, string>> = {
  PO_Staff: 'po.staff',
  PO_BP: 'po.bilancio',
  'PO_ANAG CERT': 'po.anagrafico',
  'PO_PROM SV EC': 'po.promozione',
  'PO_REG MERC': 'po.regolazione',
};

describe('whoever evaluates', () => {
  const office = journey();
  const by = { as: (username: string) => office.elsewhere(username) };
  let planId = '';
  let sheets: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    ({ planId } = await whileWritten(office, endTheYear));
    const opened = await openAll(by.as('hr'), planId);
    sheets = Object.fromEntries(opened.map(({ position, id }) => [position.code, id]));
  });
  const sheet = (code: string): string => sheets[code] ?? '';
  const openSheet = async (page: Page, code: string): Promise<void> => {
    await page.goto(`${office.url}/#/evaluations/${sheet(code)}`);
    await sees(page.getByRole('radiogroup', { name: TITLES[0] ?? '' }));
  };
  const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Salva', exact: true }).click();

  test('puts a talk on record among the marks, and is in nobody’s way; another tab is, and both are shown', async () => {
    const { page, context, seen } = await office.person('segretario');
    await openSheet(page, 'PO_Staff');
    await mark(page, TITLES[0] ?? '', 4);
    await page.getByLabel('Giudizio complessivo').fill('Un anno di lavoro ordinato.');
    await expectKept(page, 'lavoro ordinato');
    await page.getByRole('button', { name: 'Registra un colloquio' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Giorno del colloquio').fill('30/06/2023');
    await dialog.getByLabel('Che cosa ci si è detti').fill('A metà anno tutto in linea.');
    await dialog.getByRole('button', { name: 'Registra il colloquio' }).click();
    await sees(page.getByText('A metà anno tutto in linea.'));
    await save(page);
    await sees(page.getByText(/^Salvato/));
    await seesNo(page.getByRole('dialog'));

    const other = await office.pageIn(context);
    await openSheet(other.page, 'PO_Staff');
    await page.getByLabel('Giudizio complessivo').fill('Un anno di lavoro molto ordinato.');
    await expectKept(page, 'molto ordinato');
    await change(by.as('segretario'), 'assessEvaluation', sheet('PO_Staff'), { marks: marks(3), text: 'Altro testo.' });
    await save(page);
    await sees(page.getByRole('heading', { name: 'Qualcun altro ha salvato prima di te' }));
    await sees(page.getByRole('row', { name: /Giudizio complessivo Un anno di lavoro molto ordinato. Altro testo./ }));
    await expectFine(page);
    await page.getByRole('button', { name: 'Continua con il mio testo' }).click();
    await seesNo(page.getByRole('dialog'));
    await sees(page.getByText(/^Salvato/));
    const { byEvaluators } = await sheetOf(by.as('hr'), sheet('PO_Staff'));
    expect(byEvaluators).toMatchObject([
      { text: 'Un anno di lavoro molto ordinato.', marks: [{ code: 'C1', mark: 4 }] },
    ]);
    expect([...seen, ...other.seen]).toEqual([]);
  });

  test('after somebody else sees their marks and days, and both weigh by their days', async () => {
    await change(by.as('segretario'), 'assessEvaluation', sheet('PO_BP'), { marks: marks(4, 4, 4, 4, 4) });
    const [first] = (await sheetOf(by.as('hr'), sheet('PO_BP'))).byEvaluators;
    const evaluatorDays = [{ evaluatorId: first.evaluatorId, from: '2023-01-01', to: '2023-06-30' }];
    await change(by.as('hr'), 'updateEvaluation', sheet('PO_BP'), { evaluatorDays });
    await giveRole(by, 'dipendente', 'secretaryGeneral', '2024-01-01');

    const { page, seen } = await office.person('dipendente');
    await openSheet(page, 'PO_BP');
    await sees(page.getByText(/^Prima di te ha valutato un’altra persona/));
    await sees(page.getByText(/Valutatore: .*, dal 01\/01\/2023 al 30\/06\/2023/));
    for (const title of TITLES) await mark(page, title, 3);
    await save(page);
    await sees(page.getByText(/^Valuti i giorni dal 01\/07\/2023 al 31\/12\/2023/));
    // (80 x 181 + 60 x 184) / 365
    await sees(page.getByText(/Comportamenti: 69,9178… per il loro peso/));
    await sees(page.getByText(/conta per 181 giorni su 365/));
    await sees(page.getByText(/conta per 184 giorni su 365/));
    await expectFine(page);
    expect(seen).toEqual([]);
  });

  test('is done once all is definitive: HR takes along the file of the pay, with the figures that each was told', async () => {
    await validated(by.as, planId);
    for (const [code, owner] of Object.entries(HEADS)) await bringTo(by, { id: sheet(code), owner }, 'definitive');
    const { page, seen } = await office.person('hr');
    await page.goto(`${office.url}/#/evaluations/summary?plan=${planId}`);
    await sees(page.getByText('Persone valutate'));
    await expectFine(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica il file (CSV)' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1);
    const { rows } = await exportMerit(by.as('hr'), planId);
    expect(lines).toHaveLength(5);
    for (const { positionCode, score, duePercent, seal } of rows) {
      const line = lines.find((each) => each.includes(positionCode)) ?? '';
      for (const figure of [score, duePercent]) expect(line).toContain(figure.replace('.', ','));
      expect(line).toContain(seal);
    }
    expect(seen).toEqual([]);
  });
});
