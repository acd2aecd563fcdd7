import { readFileSync } from 'node:fs';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import type { Office } from '../kit/index.ts';

export * from './plan-shape.ts';

/** The plan of the demo once more, as the next version of the same year: a draft, as the planner would edit it. */
export async function draftOf(office: Office): Promise<string> {
  const document = readDocument(readFileSync(DEMO_PLAN));
  return (await importDocument(office.db, document, { now: new Date(), asNewVersion: true })).versionId;
}
