import { describe, expect, test } from 'vitest';
import { expectKept } from './kit/drafts.ts';
import { expectAccessible, journey, sees, seesNo } from './kit/index.ts';

const NOTE = 'Sull’originale la descrizione manca davvero.';

describe('the planner', () => {
  const office = journey();

  test('settles a doubt about the printed plan with a note, from the task to the history', async () => {
    const { page, seen } = await office.person('controllo');
    await page.getByRole('link', { name: 'Vedi i dubbi' }).click();
    await page.getByRole('link', { name: /^12\.02 / }).click();
    const doubt = page.getByRole('alert').filter({ hasText: 'no text legible in the Descrizione row' });
    await doubt.getByRole('button', { name: 'Chiarisci' }).click();
    await expectAccessible(page);
    await page.keyboard.type(NOTE);
    await expectKept(page, NOTE);
    await page.reload();
    await doubt.getByText('Ho ritrovato quello che avevi scritto').waitFor();
    await doubt.getByRole('button', { name: 'Chiarisci' }).click();

    const settled = page.getByText('Chiarito: la nota è nella cronologia.');
    await sees(settled);
    await seesNo(doubt);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Chiarito');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cronologia' }).click();
    await page.getByRole('dialog').getByText('Che cosa è cambiato').click();
    await sees(page.getByRole('dialog').getByText(NOTE));
    expect(seen).toEqual([]);
  });

  test('settles it beside the tree as well; whoever may not only reads it', async () => {
    const { page } = await office.person('controllo');
    await page.getByRole('link', { name: 'Albero', exact: true }).click();
    await page.getByRole('treeitem', { name: /^04 / }).click();
    const detail = page.getByRole('region', { name: /Infrast/ });
    await detail.getByRole('button', { name: 'Chiarisci' }).click();
    await page.keyboard.type(NOTE);
    await detail.getByRole('button', { name: 'Chiarisci' }).click();
    await sees(detail.getByText('Chiarito: la nota è nella cronologia.'));

    const { page: other } = await office.person('dipendente');
    await other.goto(`${office.url}/#/objectives?doubtful=1`);
    await other.getByRole('link', { name: /^12\.01 / }).click();
    await sees(other.getByText(/no text legible in the Descrizione row/));
    await seesNo(other.getByRole('button', { name: 'Chiarisci' }));
  });
});
