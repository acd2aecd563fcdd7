import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDocument } from './checks/index.ts';
import { readDocument } from './parse.ts';

const bytes = readFileSync(new URL('../../plans/albero-2023-2025.json', import.meta.url));

test('the real plan is read as it was written and has no fault', () => {
  const document = readDocument(bytes);
  expect(checkDocument(document)).toEqual([]);
  expect(JSON.stringify(document, null, 1)).toBe(bytes.toString('utf8'));
});
