import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectFine } from './kit/fine.ts';
import { journey, sees, seesNo } from './kit/index.ts';
import { focused } from './kit/keyboard.ts';
import { approveAll } from './kit/measured.ts';

const JUNE = '2023-06-30';
const CLI = join(import.meta.dirname, '../../server/dist/cli/main.js');
/** 07.01 of the worked examples: 92,33. */
const REGOLAZIONE = [
  { numerator: '76', denominator: '100' },
  { numerator: '8', denominator: '10' },
  { value: '130' },
  { value: '2' },
  { value: '2' },
];

interface Scored {
  readonly code: string;
  readonly score: string | null;
  readonly coverage: string | null;
}
interface Printed {
  readonly body: Scored;
  readonly areas: readonly (Scored & { readonly objectives: readonly Scored[] })[];
  readonly units: readonly Scored[];
}

/** What the command makes of a file, as anybody would call it. */
function albero(...args: string[]): Promise<Printed> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { PATH: process.env.PATH ?? '' } });
  const out: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(`${Buffer.concat(out)}`));
      else reject(new Error(`albero ${args.join(' ')}: ${status}`));
    });
  });
}

const italian = (figure: string): string => figure.replace('.', ',');
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

describe('the results of a plan, looked at', () => {
  const office = journey();
  beforeAll(async () => {
    const as = (username: string) => office.elsewhere(username);
    let next = 0;
    await approveAll(as, 'referente.regolazione', JUNE, ({ objective }) =>
      objective.code === '07.01'
        ? { inputs: REGOLAZIONE[next++] ?? null, comment: 'Dal registro del servizio.' }
        : null,
    );
    expect(next).toBe(REGOLAZIONE.length);
  });

  test('a contact finds the own unit first, and reads why an objective has its score', async () => {
    const { page, seen } = await office.person('referente.regolazione');
    await page.getByRole('link', { name: 'Risultati', exact: true }).click();
    await sees(section(page, /^La tua unità: Servizi di Regolazione/));
    await sees(page.getByText('Valori ufficiali').first());
    expect(await page.locator('main').getByRole('heading', { level: 2 }).first().textContent()).toMatch(
      /^La tua unità/,
    );
    const units = section(page, 'Unità').getByRole('listitem');
    expect(await units.first().textContent()).toContain('la tua unità');
    await expectFine(page);

    await page.getByRole('link', { name: /^07 / }).first().click();
    const objective = section(page, /^07\.01 /).first();
    await sees(objective.getByText('92,33'));
    await sees(objective.getByText('>= 80,00 %').first());
    await objective.getByRole('link', { name: /^Perché 92,33\?/ }).click();
    const why = page.getByRole('dialog', { name: 'Perché questo punteggio' });
    await sees(why.getByText('92,3333333333'));
    await sees(why.getByText(/^Media pesata delle sue parti/));

    const parts = why.getByRole('region', { name: 'Le parti, con i pesi' });
    await parts.getByRole('button').first().click();
    await sees(why.getByText('100 × valore / target'));
    await sees(why.getByText('Numeratore:').locator('xpath=..').getByText('76'));
    await sees(why.getByText('>= 80,00 %'));
    await sees(why.getByText('95,0000000000 → 95,00', { exact: false }));
    expect(new URL(page.url()).hash).toContain('why=objective&of=07.01&step=1');
    await expectFine(page);
    await page.keyboard.press('Escape');
    await seesNo(why);
    await sees(objective.getByText('92,33'));
    expect(seen).toEqual([]);
  });

  test('the tree of reasons is walked with the keyboard alone', async () => {
    const { page } = await office.person('referente.regolazione');
    await page.goto(`${office.url}/#/results?why=area&of=07`);
    const why = page.getByRole('dialog', { name: 'Perché questo punteggio' });
    await why.getByRole('treeitem', { selected: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sees(why.getByText('100 × valore / target'));
    expect(await focused(page)).toContain('95,00');
    await page.keyboard.press('Escape');
    await seesNo(why);
  });

  test('the figures on the page are those of the command, from the document that the page hands out', async () => {
    const { page } = await office.person('dipendente');
    await page.goto(`${office.url}/#/results?why=body`);
    const why = page.getByRole('dialog', { name: 'Perché questo punteggio' });
    const command = await why.getByLabel('Il comando che rifà i conti').inputValue();
    const downloading = page.waitForEvent('download');
    await why.getByRole('button', { name: 'Scarica il documento del piano (JSON)' }).click();
    const file = await downloading;
    expect(command).toBe(`albero score ${file.suggestedFilename()} --period ${JUNE}`);
    const printed = await albero('score', await file.path(), '--period', JUNE);
    const regolazione = printed.areas.find(({ code }) => code === '07');
    expect(regolazione?.objectives[0]).toMatchObject({ code: '07.01', score: '92.33' });

    await page.keyboard.press('Escape');
    await seesNo(why);
    const shownAs = ({ score, coverage }: Scored) =>
      `${score ? italian(score) : 'nessun risultato'} copertura ${italian(coverage ?? '')} %`;
    await sees(section(page, 'Ente').getByText(italian(printed.body.score ?? '')));
    const areas = section(page, 'Aree').getByRole('listitem');
    const units = section(page, 'Unità').getByRole('listitem');
    for (const [rows, scored] of [
      [areas, printed.areas],
      [units, printed.units],
    ] as const) {
      const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      expect(texts).toHaveLength(scored.length);
      for (const [place, text] of texts.entries()) expect(text).toContain(shownAs(scored[place] as Scored));
    }
  });

  test('a contact sees the result of no position, wherever it is looked for', async () => {
    const { page } = await office.person('referente.regolazione');
    await page.goto(`${office.url}/#/results`);
    await sees(section(page, 'Unità'));
    expect(await section(page, 'Posizioni organizzative').count()).toBe(0);
    await page.goto(`${office.url}/#/results/positions/PO_BP`);
    await sees(page.getByText('Questo risultato non è tra quelli che puoi vedere'));
    await page.goto(`${office.url}/#/results?why=position&of=PO_BP`);
    await sees(
      page.getByRole('dialog').getByText('Non c’è, oppure non è tra le cose che il tuo incarico ti fa vedere.'),
    );
  });

  test('the Segretario Generale sees provisional values only when asked for, and it is said; a head only the own position', async () => {
    const { page } = await office.person('segretario');
    await page.getByRole('link', { name: 'Apri i risultati' }).click();
    await sees(section(page, 'Posizioni organizzative'));
    await page.getByRole('link', { name: 'Mostra i valori provvisori' }).click();
    await sees(page.getByText('Non sono risultati ufficiali.', { exact: false }));
    await page.getByRole('link', { name: 'Mostra come alla chiusura' }).click();
    await sees(page.getByText(/Finale al 30\/06\/2023/));
    await sees(page.getByRole('link', { name: 'Mostra i valori ufficiali' }));

    const head = await office.person('po.bilancio');
    await head.page.goto(`${office.url}/#/results`);
    const positions = section(head.page, 'Posizioni organizzative').getByRole('listitem');
    await sees(positions);
    expect(await positions.count()).toBe(1);
    expect(await head.page.getByRole('link', { name: 'Mostra i valori provvisori' }).count()).toBe(0);
  });

  test('effective weights: the map, the disparity of the real plan, and the table with every digit', async () => {
    const { page } = await office.person('dipendente');
    await page.goto(`${office.url}/#/results/weights`);
    await sees(page.getByText(/può contare 12,5 volte un altro/));
    await expectFine(page);
    const map = section(page, 'Che cosa pesa quanto').first();
    await map.getByRole('button', { name: 'Mostra come tabella' }).click();
    await sees(map.getByRole('row', { name: /^09\.01 .* 0,2857142857 %$/ }));
  });
});
