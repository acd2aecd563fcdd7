import { expect, test } from 'vitest';
import { planDocumentJsonSchema } from './plan-document.ts';

test('the published JSON Schema is the one that the importer follows (renewed by vitest -u)', async () => {
  const text = `${JSON.stringify(planDocumentJsonSchema(), null, 2)}\n`;

  await expect(text).toMatchFileSnapshot('../../../../schema/plan-document.schema.json');
});
