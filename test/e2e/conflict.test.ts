import { describe, expect, test } from 'vitest';
import { advance, asInput, ofPosition, save } from '../api/sets.ts';
import { expectFine } from './kit/fine.ts';
import { journey, sees, seesNo } from './kit/index.ts';

describe('whoever has an interest of their own', () => {
  const office = journey();

  /** The head of the Staff gives the missing weight and proposes the own set. */
  async function proposeStaff(): Promise<string> {
    const head = office.elsewhere('po.staff');
    const input = asInput(await ofPosition(head, 'PO_Staff'));
    input.objectives[2].indicators[1].weight = '10.00';
    await advance(head, 'submit', await save(head, input));
    return input.id;
  }

  test('declares it, does not decide, and reads who does in their place', async () => {
    const admin = await office.person('admin');
    await admin.page.getByRole('link', { name: 'Conflitti' }).click();
    await admin.page.getByRole('link', { name: 'Dichiara un conflitto di interessi' }).click();
    await admin.page.getByLabel('Persona').click();
    await admin.page.getByRole('option', { name: 'Segretario Generale' }).click();
    await admin.page.getByLabel('Posizione').click();
    await admin.page.getByRole('option', { name: /STAFF/i }).first().click();
    await admin.page.getByLabel('Motivo').fill('È il soggetto dell’obiettivo PO_Staff_09_01.');
    await expectFine(admin.page);
    await admin.page.getByRole('button', { name: 'Salva' }).click();
    await sees(admin.page.getByRole('row').filter({ hasText: 'PO_Staff_09_01' }));

    const id = await proposeStaff();
    const secretary = await office.person('segretario');
    await secretary.page.goto(`${office.url}/#/individualSets/${id}`);
    await sees(secretary.page.getByText(/non adesso: c’è un conflitto di interessi: decide chi sostituisce/));
    await sees(secretary.page.getByText(/^Oggi nessun altro può farlo: serve un incarico di sostituzione/));
    await seesNo(secretary.page.getByRole('button', { name: 'Approva', exact: true }));
    await expectFine(secretary.page);

    await admin.page.getByRole('link', { name: 'Incarichi' }).click();
    await admin.page.getByRole('link', { name: 'Nuovo incarico' }).click();
    await admin.page.getByLabel('Persona').click();
    await admin.page.getByRole('option', { name: 'Controllo di gestione' }).click();
    await admin.page.getByLabel('Come nasce').click();
    await admin.page.getByRole('option', { name: 'Sostituzione' }).click();
    await admin.page.getByLabel('Al posto di').click();
    await admin.page.getByRole('option', { name: /^Segretario Generale/ }).click();
    await admin.page.getByLabel('Atto o motivo').fill('Astensione del Segretario Generale');
    await expectFine(admin.page);
    await admin.page.getByRole('button', { name: 'Salva' }).click();
    await seesNo(admin.page.getByRole('button', { name: 'Salva' }));

    await secretary.page.reload();
    await sees(secretary.page.getByText(/^Può farlo Controllo di gestione \(Segretario Generale, al posto di/));
    await expectFine(secretary.page);

    const substitute = await office.person('controllo');
    await expectFine(substitute.page);
    await substitute.page.goto(`${office.url}/#/individualSets/${id}`);
    await substitute.page.getByRole('button', { name: 'Approva', exact: true }).click();
    await substitute.page.getByRole('dialog').getByRole('button', { name: 'Approva' }).click();
    await sees(substitute.page.getByText(/^Fatto: Approva/));
    expect([...admin.seen, ...secretary.seen, ...substitute.seen]).toEqual([]);
  });
});
