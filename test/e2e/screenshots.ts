/*
 * The pictures of the README, from the built product and its demo. By hand, after `npm run build`:
 *     node --experimental-transform-types test/e2e/screenshots.ts
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { objectiveIn, planOf, written } from '../api/plan-shape.ts';
import { advance, asInput, markSeen, ofPosition, save, setById } from '../api/sets.ts';
import { enterValue, listValues, step } from '../api/values.ts';
import { Client } from '../kit/client.ts';
import { enterAs, openBrowser, sitDown } from './kit/browser.ts';
import { approveAll, CONTACTS, plausible } from './kit/measured.ts';
import { startOffice } from './kit/office.ts';
import { settled } from './kit/settled.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images');

const REVISE = 'mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { id } }';
const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id } }';

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
  await results(browser);
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

/** The values of a service, one with a warning that was explained, chosen to be verified together. */
async function review(by: Browser): Promise<void> {
  const [service, planner] = [as('referente.legale'), as('controllo')];
  const former = await listValues(planner, { states: ['submitted'] });
  for (const value of former.items) await step(planner, 'verify', value);
  const { items } = await listValues(service, { mine: true });
  const suits = items.filter(
    ({ objective, period, state }) =>
      objective.code === '09.19' && period.endsOn === '2023-06-30' && state === 'missing',
  );
  for (const [place, value] of suits.entries()) {
    const inputs = { numerator: String(64 - place * 12), denominator: '52' };
    const comment = place === 0 ? 'Comprende quelli chiesti alla fine dell’anno prima.' : null;
    await step(service, 'submit', await enterValue(service, value, { inputs, comment }));
  }
  const { page, picture } = await pageOf('controllo', by);
  await page.getByRole('link', { name: 'Verifica i valori' }).click();
  await page.getByRole('checkbox', { name: /^Scegli tutti/ }).check();
  await picture('verifica-valori');
}

/** A rimodulazione beside the plan in force: a title, two weights and a target. */
async function comparison(by: Browser): Promise<void> {
  const planner = as('controllo');
  const { plans } = await planner.query('{ plans { items { id version } } }');
  const [former] = plans.items;
  const why = { cause: 'exogenous', reason: 'Nuovi fondi per le scuole.', effectiveOn: '2023-07-01' };
  const input = { id: former.id, expectedVersion: former.version, ...why };
  const { revisePlan: draft } = await planner.query(REVISE, { input });
  const change = async (code: string, changed: (objective: ReturnType<typeof written>) => object) => {
    const { id, version: expectedVersion, ...rest } = objectiveIn(await planOf(planner, draft.id), code);
    const now = written({ id, version: expectedVersion, ...rest });
    await planner.query(UPDATE, { input: { id, expectedVersion, objective: { ...now, ...changed(now) } } });
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

/** The scores of the half-year, once the services have sent most of what they measure. */
async function results(by: Browser): Promise<void> {
  for (const username of CONTACTS)
    await approveAll(as, username, '2023-06-30', (value, nth) => (nth % 7 === 6 ? null : plausible(value, nth)));
  const { page, picture } = await pageOf('segretario', by);
  await page.getByRole('link', { name: 'Risultati', exact: true }).click();
  await page.getByRole('region', { name: 'Aree' }).waitFor();
  await picture('risultati');
}
