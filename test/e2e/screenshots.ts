/*
 * The pictures of the README, from the built product and its demo. By hand, after `npm run build`:
 *     node --experimental-transform-types test/e2e/screenshots.ts
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Objective, objectiveIn, planOf, written } from '../api/drafts.ts';
import { inForce, revise } from '../api/plan-steps.ts';
import { advance, asInput, markSeen, ofPosition, save, setById } from '../api/sets.ts';
import { enterValue, listValues, step } from '../api/values.ts';
import { Client } from '../kit/client.ts';
import { enterAs, openBrowser, sitDown } from './kit/browser.ts';
import { startOffice } from './kit/office.ts';
import { settled } from './kit/settled.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images');

const office = await startOffice();
const browser = await openBrowser();
const as = (username: string) => new Client(office.url, { username, password: 'albero-demo-2023' });
try {
  await mkdir(FOLDER, { recursive: true });
  await tree(browser);
  await ownSet(browser);
  await approval(browser);
  await review(browser);
  await comparison(browser);
} finally {
  await browser.close();
  await office.drop();
}

async function pageOf(username: string, by: Browser) {
  const page = await (await sitDown(by)).newPage();
  await enterAs(page, office.url, username);
  const picture = async (name: string) => {
    await settled(page);
    await page.mouse.move(1270, 130);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  };
  return { page, picture };
}

/** The plan with an area open, and an indicator of it chosen. */
async function tree(by: Browser): Promise<void> {
  const { page, picture } = await pageOf('controllo', by);
  await page.getByRole('link', { name: 'Albero', exact: true }).click();
  await page.getByRole('treeitem', { name: /^01 / }).click();
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await page.getByRole('treeitem', { level: 3 }).first().click();
  await picture('albero');
}

/** The set of the P.O. Staff as its head finds it: ten hundredths are missing, and offered. */
async function ownSet(by: Browser): Promise<void> {
  const { page, picture } = await pageOf('po.staff', by);
  await page.getByRole('link', { name: 'Completa e proponi' }).click();
  await page.getByText('Totale dei pesi').first().waitFor();
  await picture('obiettivi-individuali');
}

/** Three proposals; one of them came back changed, and the changes are shown. */
async function approval(by: Browser): Promise<void> {
  const [secretary, head] = [as('segretario'), as('po.bilancio')];
  const proposed = await ofPosition(secretary, 'PO_BP');
  await markSeen(secretary, proposed.id);
  await advance(secretary, 'sendBack', proposed, { reason: 'Il titolo del primo obiettivo va precisato.' });
  const input = asInput(await setById(head, proposed.id));
  input.objectives[0].title = `${input.objectives[0].title}, con una relazione finale`;
  await advance(head, 'submit', await save(head, input));
  for (const [username, code] of [
    ['po.anagrafico', 'PO_ANAG CERT'],
    ['po.regolazione', 'PO_REG MERC'],
  ] as const) {
    const client = as(username);
    await advance(client, 'submit', await ofPosition(client, code));
  }
  const { page, picture } = await pageOf('segretario', by);
  await page.getByRole('link', { name: 'Da approvare' }).click();
  await picture('da-approvare');
}

/** Values of two services, with a warning that was explained, chosen to be verified together. */
async function review(by: Browser): Promise<void> {
  const service = as('referente.legale');
  const { items } = await listValues(service, { mine: true });
  const suits = items.filter(
    ({ objective, period, state }) =>
      objective.code === '09.19' && period.endsOn === '2023-06-30' && state === 'missing',
  );
  for (const [place, value] of suits.entries()) {
    const inputs = { numerator: String(40 + place * 12), denominator: '52' };
    const comment = place === 2 ? 'Comprende quelli chiesti alla fine dell’anno prima.' : null;
    await step(service, 'submit', await enterValue(service, value, { inputs, comment }));
  }
  const { page, picture } = await pageOf('controllo', by);
  await page.getByRole('link', { name: 'Verifica i valori' }).click();
  await page.getByRole('checkbox', { name: /^Scegli tutti/ }).check();
  await page.getByRole('region', { name: 'Ufficio Assistenza e Tutela Legale' }).evaluate((group) => {
    window.scrollTo(0, group.getBoundingClientRect().top - 110);
  });
  await picture('verifica-valori');
}

/** A rimodulazione beside the plan in force: a title, two weights and a target. */
async function comparison(by: Browser): Promise<void> {
  const planner = as('controllo');
  const former = await inForce(planner);
  const draft = await revise(planner, former);
  const change = async (code: string, changed: (objective: ReturnType<typeof written>) => object) => {
    const objective: Objective = objectiveIn(await planOf(planner, draft.id), code);
    const as = written(objective);
    const input = { id: objective.id, expectedVersion: objective.version, objective: { ...as, ...changed(as) } };
    await planner.query('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id } }', {
      input,
    });
  };
  await change('05.01', ({ title, indicators }) => ({
    title: `${title} nelle scuole della provincia`,
    indicators: indicators.map((each) => ({ ...each, targetValue: '7.00' })),
    weight: '40.00',
  }));
  await change('05.02', () => ({ weight: '26.67' }));
  const { page, picture } = await pageOf('controllo', by);
  await page.goto(`${office.url}/#/versions/compare?from=${former.id}&to=${draft.id}`);
  await page.getByRole('article').first().waitFor();
  await page.getByRole('region', { name: 'Parole per l’atto' }).evaluate((text) => {
    window.scrollTo(0, text.getBoundingClientRect().top - 60);
  });
  await picture('confronto');
}
