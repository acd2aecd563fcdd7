import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { areaIn, objectiveIn, type Plan, planOf, written } from '../api/drafts.ts';
import { versions } from '../api/plan-steps.ts';
import { expectFine } from './kit/fine.ts';
import { eventually, journey, sees, seesNo } from './kit/index.ts';
import { press, retype, tabTo } from './kit/keyboard.ts';
import { settleFaults } from './kit/settle-faults.ts';
import { settled } from './kit/settled.ts';

const REASON = 'Nuovi fondi per il turismo: l’area cresce.';
const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { version } }';

describe('a plan that changes within the year', () => {
  const office = journey();

  /** The draft, as the planner reads it from another computer. */
  async function draft(): Promise<Plan> {
    const planner = office.elsewhere('controllo');
    const found = (await versions(planner)).find(({ state }) => state === 'draft');
    if (!found) throw new Error('there is no draft');
    return planOf(planner, found.id);
  }

  /** The same planner saves an objective from another computer. */
  async function saveElsewhere(code: string, change: object): Promise<void> {
    const objective = objectiveIn(await draft(), code);
    const input = { id: objective.id, expectedVersion: objective.version };
    await office
      .elsewhere('controllo')
      .query(UPDATE, { input: { ...input, objective: { ...written(objective), ...change } } });
  }

  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${office.url}/#${path}`);
    await settled(page);
  };

  test('the planner opens a rimodulazione with its cause and its reason, by keyboard alone', async () => {
    const { page, seen } = await office.person('controllo');
    await tabTo(page, /^Versioni del piano$/);
    await press(page, 'Enter');
    await sees(page.getByRole('link', { name: 'Piano 2023, versione 1' }));
    await settled(page);
    await tabTo(page, /^Piano 2023, versione 1$/);
    await press(page, 'Enter');
    await sees(page.getByRole('button', { name: 'Apri una rimodulazione' }));
    await expectFine(page);
    await tabTo(page, /^Apri una rimodulazione$/);
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Apri una rimodulazione di «Piano 2023, versione 1»' });
    await sees(dialog);
    await expectFine(page);
    await tabTo(page, /^Causa/);
    await press(page, 'Enter');
    await sees(page.getByRole('option', { name: 'Esogena: un fatto esterno' }));
    await press(page, 'ArrowDown', 'Enter');
    await sees(dialog.getByRole('combobox').filter({ hasText: 'Esogena: un fatto esterno' }));
    await tabTo(page, /^Motivo/);
    await page.keyboard.type(REASON);
    await tabTo(page, /^Con effetto dal/);
    await page.keyboard.type('01/07/2023');
    await tabTo(page, /^Apri la rimodulazione$/);
    await press(page, 'Enter');

    await sees(page.getByRole('heading', { name: 'Piano 2023, versione 2', level: 1 }));
    await sees(page.getByText(REASON));
    await sees(page.getByText(/^Manc.* ancora \d+ cos/));
    await expectFine(page);
    expect(seen).toEqual([]);
  });

  test('gives an area new weights with the total in sight, and equal ones with one key', async () => {
    const { page, seen } = await office.person('controllo');
    await page.getByRole('link', { name: 'Vai alla bozza' }).click();
    await page.getByRole('link', { name: 'Modifica l’albero' }).click();
    await settled(page);
    await expectFine(page);
    await tabTo(page, /^01\b/);
    await press(page, '0', '3', 'Enter');
    const weights = page.getByRole('link', { name: 'Pesi degli obiettivi' });
    await sees(weights);
    await expectFine(page);
    await tabTo(page, /^Pesi degli obiettivi$/);
    await press(page, 'Enter');
    await sees(page.getByText('Totale dei pesi: 100,00 / 100,00'));
    await expectFine(page);

    await tabTo(page, /^Peso di 03\.01$/);
    await retype(page, '50');
    await sees(page.getByText('Totale dei pesi: 116,66 / 100,00'));
    await sees(page.getByText('Ci sono 16,66 di troppo rispetto a 100,00'));
    await tabTo(page, /^Peso di 03\.02$/);
    await retype(page, '16,67');
    await sees(page.getByText('I pesi sommano a 100,00'));
    await tabTo(page, /^Salva$/);
    await press(page, 'Enter');
    await sees(page.getByText('Pesi dell’area 03 salvati.'));
    expect(areaIn(await draft(), '03').objectives.map(({ weight }) => weight)).toEqual(['50.00', '16.67', '33.33']);

    await tabTo(page, /^Distribuisci in parti uguali$/);
    await press(page, 'Enter');
    await sees(page.getByText('A ciascuno 33,33; uno porta il resto e pesa 33,34. Quale?'));
    await expectFine(page);
    await press(page, 'ArrowDown', 'Enter');
    await eventually(() => page.getByLabel('Peso di 03.02').inputValue()).toBe('33,34');
    await sees(page.getByText('I pesi sommano a 100,00'));
    await tabTo(page, /^Salva$/);
    await press(page, 'Enter');
    await eventually(async () => areaIn(await draft(), '03').objectives.map(({ weight }) => weight)).toEqual([
      '33.33',
      '33.34',
      '33.33',
    ]);
    expect(seen).toEqual([]);
  });

  test('changes a target by keyboard; sees what somebody else saved first and keeps the own; takes it back', async () => {
    const { page } = await office.person('controllo');
    const { id, indicators } = objectiveIn(await draft(), '05.01');
    await goTo(page, `/objectives/${id}/edit`);
    await expectFine(page);
    await tabTo(page, /^Valore$/);
    await retype(page, '7');
    await press(page, 'Control+s');
    await eventually(async () => objectiveIn(await draft(), '05.01').indicators[0]?.targetPrinted).toMatch(/7/);
    await sees(page.getByText('Tutto salvato'));
    await page.getByRole('button', { name: 'Annulla la mia ultima modifica' }).click();
    await expectFine(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Annulla la mia ultima modifica' }).click();
    await sees(page.getByText(/^Annullata la tua ultima modifica/));
    await eventually(async () => objectiveIn(await draft(), '05.01').indicators[0]?.targetPrinted).toBe(
      indicators[0]?.targetPrinted,
    );

    await page.getByLabel('Titolo').fill('Il mio titolo per le imprese nuove');
    await saveElsewhere('05.01', { title: 'Il titolo dell’altro computer' });
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Qualcun altro ha salvato prima di te' });
    await sees(dialog.getByRole('cell', { name: 'Il mio titolo per le imprese nuove' }));
    await sees(dialog.getByRole('cell', { name: 'Il titolo dell’altro computer' }));
    await expectFine(page);
    await dialog.getByRole('button', { name: 'Continua con il mio testo' }).click();
    await eventually(async () => objectiveIn(await draft(), '05.01').title).toBe('Il mio titolo per le imprese nuove');
    await seesNo(dialog);
  });

  test('a service proposes a change of its objective; the planner reads both and takes it in', async () => {
    const service = await office.person('referente.legale');
    await service.page.getByRole('link', { name: 'Proposte' }).click();
    await expectFine(service.page);
    await service.page.getByRole('link', { name: /^Proponi su / }).click();
    await service.page.getByRole('treeitem', { name: /^08 / }).click();
    await service.page.getByRole('treeitem', { name: /^08\.01 / }).click();
    await service.page.getByRole('link', { name: 'Proponi una modifica' }).click();
    await service.page.getByLabel('Motivazione').fill('Il titolo di prima non diceva a chi serve.');
    await service.page.getByLabel('Titolo').fill('Tutela legale per tutti gli uffici della Camera');
    await expectFine(service.page);
    await service.page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(service.page.getByText('Proposta salvata: quando è pronta, inviala.'));
    await service.page.getByRole('button', { name: 'Invia la proposta' }).click();
    await service.page.getByRole('dialog').getByRole('button', { name: 'Invia la proposta' }).click();
    await sees(service.page.getByText(/^Fatto: Invia la proposta/));

    const planner = await office.person('controllo');
    await planner.page.getByRole('link', { name: 'Esamina le proposte' }).click();
    await sees(planner.page.getByText('Il titolo di prima non diceva a chi serve.'));
    await sees(planner.page.getByText('Che cosa cambia'));
    await expectFine(planner.page);
    await planner.page.getByRole('button', { name: 'Accogli' }).click();
    await planner.page.getByRole('dialog').getByRole('button', { name: 'Accogli' }).click();
    await eventually(async () => objectiveIn(await draft(), '08.01').title).toBe(
      'Tutela legale per tutti gli uffici della Camera',
    );
    expect([...service.seen, ...planner.seen]).toEqual([]);
  });

  test('is read side by side with the plan in force, and gives the words of its act', async () => {
    const { page, context, seen } = await office.person('controllo');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: office.url });
    await page.getByRole('link', { name: 'Vai alla bozza' }).click();
    await page.getByRole('link', { name: 'Confronta con Piano 2023, versione 1' }).click();
    const change = page.getByRole('article').filter({ hasText: 'Il mio titolo per le imprese nuove' });
    await sees(change);
    await expectFine(page);
    await sees(page.getByRole('button', { name: '4 cambiati' }));
    await page.getByRole('button', { name: 'Copia' }).click();
    await sees(page.getByText('Copiato'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Il mio titolo per le imprese nuove');
    expect(copied).toContain('33,34');
    expect(seen).toEqual([]);
  });

  test('is settled where it lacks something, sent, approved by the SG, and adopted with the act of the Giunta', async () => {
    const { page } = await office.person('controllo');
    await page.getByRole('link', { name: 'Vai alla bozza' }).click();
    await sees(page.getByRole('alert').filter({ hasText: /^Mancano ancora \d+ cose/ }));
    await settleFaults(office.elsewhere('controllo'), await draft());
    await page.reload();
    const fault = page.getByRole('alert').filter({ hasText: 'Manca ancora 1 cosa' });
    await sees(fault.getByText('Manca il peso'));
    await fault.getByRole('link').click();
    await page.getByRole('link', { name: 'Modifica l’indicatore nel suo obiettivo' }).click();
    await page.getByRole('listitem').getByLabel('Peso').fill('100');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(page.getByText('Tutto salvato'));
    await page.getByRole('link', { name: 'Da fare', exact: true }).click();
    await page.getByRole('link', { name: 'Vai alla bozza' }).click();
    await sees(page.getByText('Il piano è completo: pesi, target e indicatori sono tutti a posto.'));
    for (const step of ['Manda in verifica', 'Proponi al Segretario Generale']) {
      await page.getByRole('button', { name: step }).click();
      await page.getByRole('dialog').getByRole('button', { name: step }).click();
      await seesNo(page.getByRole('dialog'));
    }
    await expectFine(page);

    const secretary = await office.person('segretario');
    await secretary.page.getByRole('link', { name: 'Esamina il piano' }).click();
    await expectFine(secretary.page);
    await secretary.page.getByRole('button', { name: 'Approva', exact: true }).click();
    await secretary.page.getByRole('dialog').getByRole('button', { name: 'Approva' }).click();
    await sees(secretary.page.getByText(/^Fatto: Approva/));

    const board = await office.person('giunta');
    await board.page.getByRole('link', { name: 'Registra l’adozione' }).click();
    await board.page.getByRole('button', { name: 'Registra l’adozione' }).click();
    const dialog = board.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Registra l’adozione' }).click();
    await sees(dialog.getByText('Campo obbligatorio'));
    await dialog.getByLabel('Numero dell’atto').fill('2023000048');
    await dialog.getByLabel('Data dell’atto').fill('28/07/2023');
    await expectFine(board.page);
    await dialog.getByRole('button', { name: 'Registra l’adozione' }).click();
    await sees(board.page.getByText('«Piano 2023, versione 2» è vigente.'));
    await sees(board.page.getByText(/2023000048 della Giunta camerale del 28\/07\/2023/));
    await expectFine(board.page);
    const all = await versions(office.elsewhere('controllo'));
    expect(all.map(({ number, state }) => `${number} ${state}`).sort()).toEqual(['1 superseded', '2 inForce']);
    expect([...secretary.seen, ...board.seen]).toEqual([]);
  });
});
