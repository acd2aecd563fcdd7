import type { Page } from 'playwright-core';

/** How long nothing must move. */
const STILL_MS = 120;
const LONGEST_MS = 15_000;

/** The page has its heading, waits for no answer, shows nothing that turns, and its content stays as it is. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.evaluate(
    ({ still, longest }) =>
      new Promise<void>((resolve, reject) => {
        const since = performance.now();
        const asked = () => performance.getEntriesByType('resource').length;
        let [length, answers, quiet] = [-1, -1, performance.now()];
        const look = () => {
          const now = performance.now();
          const isWaiting = document.querySelector('main [role="progressbar"].MuiCircularProgress-root') !== null;
          const main = document.querySelector('main')?.innerHTML.length ?? 0;
          if (isWaiting || main !== length || asked() !== answers) [length, answers, quiet] = [main, asked(), now];
          if (now - quiet >= still) resolve();
          else if (now - since > longest) reject(new Error('the page does not come to rest'));
          else setTimeout(look, 30);
        };
        look();
      }),
    { still: STILL_MS, longest: LONGEST_MS },
  );
}
