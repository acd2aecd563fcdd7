import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Words of the plan itself are whatever was printed. */
const PLAN = readFileSync(join(import.meta.dirname, '../../../server/plans/albero-2023-2025.json'), 'utf8');
/** What a key of the catalogue looks like, when it is shown instead of its words. */
const KEY = /\b[a-z]+(?:\.[a-zA-Z_]+)+\b/g;
/** Names of persons of the demo look the same. */
const PERSON = /^(po|referente)\.[a-z]+$/;
const SLIP = /\b(?:undefined|NaN)\b|\[object \w+\]|%\{\w+\}|\|\|\|\|/g;

/** Everything that the page says, to the eye and to the ear. */
const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const inAttributes = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...inAttributes].join('\n');
  });

/** Keys without their words, and what slipped out of a program: none of it is for people. */
export async function untranslated(page: Page): Promise<string[]> {
  const said = await saidBy(page);
  const keys = (said.match(KEY) ?? []).filter((word) => !PERSON.test(word) && !PLAN.includes(word));
  return [...new Set([...keys, ...(said.match(SLIP) ?? [])])];
}
