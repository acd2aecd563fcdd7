import { expect, test } from 'vitest';
import { italian } from '../i18n/italian.ts';
import { linkOf, type Task } from './taskLinks.ts';

const words = Object.keys(italian.tasks as object);
const kinds = words.filter((word) => words.includes(`${word}_button`) && !['other', 'enterOwnValues'].includes(word));

test.each(kinds)('%s has a text, and leads to a page of its own', (kind) => {
  const task: Task = { kind, count: 1, resource: 'nowhere', recordId: 'r1', dueOn: null, periodDay: null };

  expect(words).toContain(`${kind}_text`);
  expect(linkOf(task)).not.toBe('/nowhere');
});
