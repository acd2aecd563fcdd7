import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { objectiveIn, planOf } from '../api/drafts.ts';
import { inForce, revise } from '../api/plan-steps.ts';
import { listValues } from '../api/values.ts';
import { expectKept } from './kit/drafts.ts';
import { expectFine } from './kit/fine.ts';
import { eventually, journey, sees, seesNo } from './kit/index.ts';

const FOUND_AGAIN = 'Ho ritrovato quello che avevi scritto';
const MINE = 'Quello che stavo scrivendo';

describe('what was typed about the year is not lost', () => {
  const office = journey();

  /** The session ends on the server; the browser does not know. */
  async function endSession(context: BrowserContext): Promise<void> {
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', cookie: cookies };
    const answer = await fetch(`${office.url}/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(204);
  }

  /** One comes back to an address of the product. */
  async function goTo(page: Page, path: string): Promise<void> {
    await page.goto(`${office.url}/#${path}`);
    await page.reload();
  }

  test('of an objective: through a closed tab, an expired sign-in and a server that is off', async () => {
    const planner = office.elsewhere('controllo');
    const { id: versionId } = await revise(planner, await inForce(planner));
    const { id } = objectiveIn(await planOf(planner, versionId), '05.01');

    const { page, context } = await office.person('controllo');
    await goTo(page, `/objectives/${id}/edit`);
    await page.getByLabel('Titolo').fill(MINE);
    await expectKept(page, MINE);
    await page.close();
    const again = (await office.pageIn(context)).page;
    await goTo(again, `/objectives/${id}/edit`);
    await sees(again.getByText(FOUND_AGAIN));
    await eventually(() => again.getByLabel('Titolo').inputValue()).toBe(MINE);
    await expectFine(again);

    await endSession(context);
    await again.reload();
    await again.getByRole('button', { name: 'controllo', exact: true }).click();
    await sees(again.getByText(FOUND_AGAIN));
    await office.whileOff(async () => {
      await again.getByRole('button', { name: 'Salva', exact: true }).click();
      await sees(again.getByRole('alert').filter({ hasText: 'Il server non risponde' }));
      expect(await again.getByLabel('Titolo').inputValue()).toBe(MINE);
    });
    await again.getByRole('button', { name: 'Salva', exact: true }).click();
    await sees(again.getByText('Tutto salvato'));
    expect(objectiveIn(await planOf(office.elsewhere('controllo'), versionId), '05.01').title).toBe(MINE);
    await again.reload();
    await eventually(() => again.getByLabel('Titolo').inputValue()).toBe(MINE);
    await seesNo(again.getByText(FOUND_AGAIN));
  });

  test('of the comment of a value, and of a comment on it: through an expired sign-in and a server started anew', async () => {
    const { items } = await listValues(office.elsewhere('referente.legale'), { mine: true });
    const value = items.find(
      ({ indicator, period }) => indicator.name.includes('cause gestite') && period.endsOn === '2023-06-30',
    );
    const { page, context } = await office.person('referente.legale');
    await goTo(page, `/measurements/${value?.id}`);
    const explained = page.getByLabel('Commento (facoltativo)');
    const asked = page.getByRole('textbox', { name: 'Scrivi un commento' });
    await explained.fill(`${MINE}: da dove viene`);
    await asked.fill(`${MINE}: una domanda`);
    await expectKept(page, 'da dove viene');
    await expectKept(page, 'una domanda');

    await endSession(context);
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await page.getByRole('button', { name: 'referente.legale', exact: true }).click();
    await sees(page.getByText(FOUND_AGAIN));
    await eventually(() => explained.inputValue()).toBe(`${MINE}: da dove viene`);
    await eventually(() => asked.inputValue()).toBe(`${MINE}: una domanda`);
    await office.whileOff(async () => {
      await page.getByRole('button', { name: 'Pubblica' }).click();
      await sees(page.getByRole('alert').filter({ hasText: 'Il server non risponde' }));
    });
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await sees(page.getByText('1 discussione aperta'));
    await eventually(() => explained.inputValue()).toBe(`${MINE}: da dove viene`);
    await page.reload();
    await eventually(() => asked.inputValue()).toBe('');
    await eventually(() => explained.inputValue()).toBe(`${MINE}: da dove viene`);
  });
});
