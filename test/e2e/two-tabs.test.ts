import { describe, expect, test } from 'vitest';
import { enterAs } from './kit/browser.ts';
import { eventually, journey, sees } from './kit/index.ts';

describe('two tabs of one browser', () => {
  const office = journey();

  test('when somebody else enters in one, the pages of the first person go from the other', async () => {
    const { page, context } = await office.person('po.staff');
    await page.getByRole('link', { name: 'Completa e proponi' }).click();
    await sees(page.getByRole('region', { name: 'Obiettivo 1' }));

    // The sign-in ends without a word to the tabs, as it does after ten hours.
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = { 'content-type': 'application/json', cookie: cookies };
    await fetch(`${office.url}/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    const other = (await office.pageIn(context)).page;
    await enterAs(other, office.url, 'hr');

    await eventually(() => page.getByRole('region', { name: 'Obiettivo 1' }).count()).toBe(0);
    expect(await other.getByRole('heading', { name: 'Da fare', level: 1 }).count()).toBe(1);
  });
});
