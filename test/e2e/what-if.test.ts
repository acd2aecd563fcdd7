import { expect, test } from 'vitest';
import { expectAccessible, journey, sees } from './kit/index.ts';

const walk = journey();

test('the planner tries a late course, sees what it costs, saves it and shares the link with the OIV', async () => {
  const { page, seen } = await walk.person('controllo');
  await page.getByRole('link', { name: 'Simulazioni', exact: true }).click();
  await page.getByRole('link', { name: 'Nuova simulazione' }).click();
  await page.getByLabel('Periodo').click();
  await page.getByRole('option', { name: /31\/12\/2023/ }).click();
  await page.getByRole('switch', { name: 'Come alla chiusura dell’anno' }).click();

  const adding = page.getByRole('region', { name: 'Aggiungi una variazione' });
  await adding.getByLabel('Che cosa cambia').click();
  await page.getByRole('option', { name: 'Un valore' }).click();
  await adding.getByRole('combobox', { name: 'Parte del piano' }).fill('07.03');
  await page.getByRole('option', { name: /^07\.03 / }).click();
  await adding.getByRole('radio', { name: 'Sì' }).check();
  await adding.getByLabel('Giorno in cui è stato fatto').fill('14/07/2023');
  await adding.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  const effect = page.getByRole('region', { name: 'Effetto delle variazioni' });
  await sees(effect.getByText('non rilevato →'));

  await adding.getByLabel('Che cosa cambia').click();
  await page.getByRole('option', { name: 'Una regola di misurazione' }).click();
  await adding.getByLabel('Come diventa').click();
  await page.getByRole('option', { name: 'Scende con i giorni di ritardo' }).click();
  await adding.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  const areas = page.getByRole('region', { name: 'Aree', exact: true });
  // A quarter of 53,33, since nothing else of the area is measured: by half of a date that was worth nothing.
  await sees(areas.getByText('+13,33 punti'));
  await expectAccessible(page);

  await page.getByRole('textbox', { name: 'Nome' }).fill('Corso in ritardo');
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByRole('button', { name: 'Condividi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Condividi' }).click();
  const link = await page.getByLabel('Collegamento alla simulazione').inputValue();
  expect(link).toContain('/simulazioni/');
  expect(seen).toEqual([]);

  const oiv = await walk.person('oiv');
  await oiv.page.goto(link);
  await sees(oiv.page.getByRole('heading', { level: 1, name: 'Corso in ritardo' }));
  await sees(oiv.page.getByText('Di Controllo di gestione'));
  await oiv.page.getByRole('switch', { name: 'Come alla chiusura dell’anno' }).click();
  await oiv.page
    .getByRole('link', { name: /^Perché/ })
    .first()
    .click();
  await sees(oiv.page.getByRole('dialog'));
  expect(await oiv.page.getByRole('button', { name: 'Salva' }).count()).toBe(0);
  expect(oiv.seen).toEqual([]);
});

test('what was typed and not saved is there after the page is closed', async () => {
  const { page, context } = await walk.person('hr');
  await page.goto(`${walk.url}/#/simulazioni/nuova`);
  await page.getByRole('textbox', { name: 'Nome' }).fill('Pesi diversi');
  const adding = page.getByRole('region', { name: 'Aggiungi una variazione' });
  await adding.getByRole('combobox', { name: 'Parte del piano' }).fill('07.01');
  await page
    .getByRole('option', { name: /^07\.01 / })
    .first()
    .click();
  await adding.getByLabel('Nuovo peso').fill('40');
  await page.waitForTimeout(300);
  await page.close();

  const again = await walk.pageIn(context);
  await again.page.goto(`${walk.url}/#/simulazioni/nuova`);

  await again.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[value="Pesi diversi"]') !== null,
  );
  expect(await again.page.getByLabel('Nuovo peso').inputValue()).toBe('40');
});
