import type { Page } from 'playwright-core';

/** The behaviours of the demonstration's measurement system. */
export const TITLES = [
  'Orientamento al risultato',
  'Organizzazione del lavoro e delle risorse',
  'Collaborazione con le altre unità',
  'Attenzione agli utenti',
  'Valutazione dei collaboratori',
];

/** Chooses the mark of a behaviour on a form. */
export const mark = (page: Page, title: string, given: number): Promise<void> =>
  page
    .getByRole('radiogroup', { name: title })
    .getByRole('radio', { name: new RegExp(`^${given} · `) })
    .check();

/** Makes a step and confirms it in its dialog, under the same word. */
export async function step(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
}
