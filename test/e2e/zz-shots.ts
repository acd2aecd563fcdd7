import { Client } from '../kit/client.ts';
import { enterAs, openBrowser, sitDown } from './kit/browser.ts';
import { startOffice } from './kit/office.ts';
import { settled } from './kit/settled.ts';
import { violations } from './kit/axe.ts';
import { overflow } from './kit/fine.ts';
const office = await startOffice();
const browser = await openBrowser();
const client = new Client(office.url, { username: 'controllo', password: 'albero-demo-2023' });
try {
  const { plans } = await client.query('{ plans { items { id bodyId version } } }');
  const { createMeasurementSystem: s } = await client.query('mutation ($input: CreateMeasurementSystemInput!) { createMeasurementSystem(input: $input) { id version title scoringJson evaluationJson } }', { input: { bodyId: plans.items[0].bodyId, title: 'Sistema 2024' } });
  const rules = { ...JSON.parse(s.scoringJson), date: 'lateLinear', cap: '110', missingAtClose: 'neutral', bands: [{ from: '0', to: '60', achievement: '0' }, { from: '60', to: '110', achievement: '100' }] };
  const ev = JSON.parse(s.evaluationJson); ev.clusters.push({ code: 'DIP', label: 'Dipendenti', body: '10.00', unit: '30.00', individual: '30.00', behaviours: '30.00' });
  await client.query('mutation ($input: UpdateMeasurementSystemInput!) { updateMeasurementSystem(input: $input) { id } }', { input: { id: s.id, expectedVersion: s.version, title: s.title, scoringJson: JSON.stringify(rules), evaluationJson: JSON.stringify(ev) } });
  const shoot = async (who: string, path: string, name: string, act?: (page: import('playwright-core').Page) => Promise<void>) => {
    for (const [suffix, size, scheme] of [['light', { width: 1280, height: 900 }, 'light'], ['dark', { width: 360, height: 800 }, 'dark']] as const) {
      const page = await (await sitDown(browser)).newPage();
      page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()));
      page.on('pageerror', (e) => console.log(name, 'pageerror', e.message));
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      await enterAs(page, office.url, who);
      await page.goto(`${office.url}/#${path}`);
      await settled(page);
      if (act) { await act(page); await settled(page); }
      console.log(name, suffix, await violations(page), 'overflow', await overflow(page));
      await page.screenshot({ path: `/tmp/shots/${name}-${suffix}.png`, fullPage: true });
      await page.context().close();
    }
  };
  await shoot('controllo', '/measurementSystems', 'list');
  await shoot('controllo', `/measurementSystems/${s.id}`, 'page');
  await shoot('controllo', `/measurementSystems/${s.id}/edit`, 'edit', async (page) => {
    await page.getByLabel('Limite massimo').fill('300');
    await page.getByRole('button', { name: 'Mostra l’effetto' }).click();
    await page.getByRole('button', { name: 'Salva' }).click();
  });
  await shoot('oiv', `/measurementSystems/${s.id}`, 'opinion', async (page) => { await page.getByRole('button', { name: 'Esprimi il parere dell’OIV' }).click(); });
  await shoot('controllo', `/versions/${plans.items[0].id}`, 'version', async (page) => { await page.getByRole('button', { name: 'Scegli il sistema' }).click(); });
} finally {
  await browser.close();
  await office.drop();
}
