import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScorable, readDocument } from '../../server/src/documents/index.ts';
import { DomainError } from '../../server/src/domain/errors.ts';
import { explainedScore, printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { ISSUE_SENTENCES } from '../../server/src/domain/sentences.ts';
import { damages } from '../documents/damages.ts';
import { sampleDocument } from '../documents/sample.ts';
import { documents } from './random.ts';
import { assertSound } from './sound.ts';
import { YEAR_END } from './written.ts';

/** SCORING_FUZZ: how many damaged documents. */
const DOCUMENTS = Number(process.env.SCORING_FUZZ ?? 1000);

/** The faults of what somebody calls a document, as `albero score` finds them; none: it was scored. */
function refusals(text: string) {
  try {
    const document = readDocument(new TextEncoder().encode(text));
    const faults = checkScorable(document);
    if (faults.length > 0) return faults;
    const scored = scorePlan(document, { period: YEAR_END, final: true });
    assertSound(printedScore(scored));
    JSON.stringify(explainedScore(scored));
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'INVALID')
      return (error as DomainError<'INVALID'>).params.issues;
    throw error;
  }
}

test(`whatever is wrong in ${DOCUMENTS} damaged documents is scored as a state or refused with its place and a sentence`, () => {
  const damaged = fc.oneof(
    documents.chain((document) => damages(document)),
    damages({ ...sampleDocument(), measurementSystem: { cap: '120', lateDays: 10, agencyWeight: '5' } }),
  );
  fc.assert(
    fc.property(damaged, (text) => {
      for (const { code } of refusals(text)) expect(Object.keys(ISSUE_SENTENCES)).toContain(code);
    }),
    { numRuns: DOCUMENTS },
  );
}, 3_600_000);
