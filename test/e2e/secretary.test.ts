import { describe, expect, test } from 'vitest';
import { expectAccessible, type Journey, journey, sees, seesNo } from './kit/index.ts';

const BUDGET = 'P.O. SERVIZIO BILANCIO E PATRIMONIO';

/** Somebody whose weights are already right proposes the own set. */
async function propose(office: Journey, username: string): Promise<void> {
  const { page, context } = await office.person(username);
  await page.getByRole('link', { name: 'Completa e proponi' }).click();
  await page.getByRole('button', { name: 'Proponi', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Proponi' }).click();
  await sees(page.getByText('Non si può modificare: è stato proposto'));
  await context.close();
}

describe('the Segretario Generale', () => {
  const office = journey();

  test('approves several proposals at once, with one result each', async () => {
    await propose(office, 'po.anagrafico');
    await propose(office, 'po.regolazione');
    const { page, seen } = await office.person('segretario');
    await page.getByRole('link', { name: 'Da approvare' }).click();
    const proposals = page.getByRole('region', { name: /^P\.O\./ });
    await sees(proposals);
    expect(await proposals.count()).toBe(3);
    const names = await proposals.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const others = names.filter((name) => name !== BUDGET);
    expect(others).toHaveLength(2);

    for (const name of others) await page.getByRole('checkbox', { name: `Scegli ${name}` }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Approva i 2 scelti' }).click();
    const dialog = page.getByRole('dialog');
    for (const name of others) await sees(dialog.getByText(name));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Approva' }).click();

    await sees(page.getByText('Approvate 2 proposte su 2'));
    for (const name of others) await sees(page.getByText(`${name}: approvata`));
    await sees(page.getByRole('region', { name: BUDGET }));
    await seesNo(page.getByRole('region', { name: others[0] ?? '' }));
    await expectAccessible(page);
    expect(seen).toEqual([]);
  });

  test('sends one back with a reason and a remark; its head reads why, changes it, and the change is seen', async () => {
    const secretary = await office.person('segretario');
    await secretary.page.getByRole('link', { name: 'Esamina le proposte' }).click();
    const proposal = secretary.page.getByRole('region', { name: BUDGET });
    await sees(proposal.getByText('È la prima volta che lo vedi.'));
    await sees(proposal.getByRole('article'));
    await expectAccessible(secretary.page);
    await proposal.getByRole('button', { name: 'Rinvia con un motivo' }).click();
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Rinvia' }).click();
    await sees(dialog.getByText('Scrivi il motivo: senza, chi riceve non sa che cosa cambiare.'));
    await dialog.getByLabel('Motivo').fill('Il secondo obiettivo va descritto meglio');
    await dialog
      .getByLabel(/^Osservazione su /)
      .first()
      .fill('Dire quali uffici sono coinvolti');
    await expectAccessible(secretary.page);
    await dialog.getByRole('button', { name: 'Rinvia' }).click();
    await sees(secretary.page.getByText(`Fatto: Rinvia «${BUDGET}»`));
    await seesNo(proposal);

    const head = await office.person('po.bilancio');
    await head.page.getByRole('link', { name: 'Leggi e correggi' }).click();
    await sees(head.page.getByText('Rinviato da Segretario Generale'));
    await sees(head.page.getByText('Il secondo obiettivo va descritto meglio'));
    await sees(head.page.getByText('Osservazione: Dire quali uffici sono coinvolti'));
    await expectAccessible(head.page);
    await head.page
      .getByRole('region', { name: 'Obiettivo 1' })
      .getByLabel('Descrizione')
      .fill('Riguarda tutti gli uffici della sede');
    await head.page.getByRole('button', { name: 'Salva e proponi' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Proponi' }).click();
    await sees(head.page.getByText('Non si può modificare: è stato proposto'));

    await secretary.page.getByRole('link', { name: 'Da fare' }).click();
    await secretary.page.getByRole('link', { name: 'Esamina le proposte' }).click();
    await sees(proposal.getByText('1 cambiamento da quando l’hai visto l’ultima volta'));
    await sees(proposal.getByText('Riguarda tutti gli uffici della sede'));
    await expectAccessible(secretary.page);
    await proposal.getByRole('button', { name: 'Segna come visto' }).click();
    await sees(proposal.getByText('Nessun cambiamento'));
    expect([...secretary.seen, ...head.seen]).toEqual([]);
  });
});
