import { expect, test } from 'vitest';
import { type EvidenceFilter, sifted } from './evidence.ts';
import type { IndexedValue } from './papersRecord.ts';

const value = (measurementId: string, more: Partial<IndexedValue>): IndexedValue => ({
  ...{
    measurementId,
    areaCode: '07',
    areaTitle: 'Regolazione',
    objectiveCode: '07.01',
    indicatorName: 'Qualità',
    value: '80',
  },
  ...{
    unitCode: 'regolazione',
    unitName: 'Regolazione del Mercato',
    state: 'approved',
    outcome: 'measured',
    date: null,
  },
  ...{ isProofRequired: false, isProofMissing: false, proofs: [] },
  ...more,
});
const proof = { evidenceId: 'e', kind: 'file', title: 'registro.pdf', sha256: 'abc', protocol: '12/2024' };
const VALUES = [
  value('plain', {}),
  value('missing', { isProofRequired: true, isProofMissing: true, objectiveCode: '09.14' }),
  value('proved', { isProofRequired: true, proofs: [proof] }),
];

test.each<[EvidenceFilter, readonly string[]]>([
  ['all', ['plain', 'missing', 'proved']],
  ['missing', ['missing']],
  ['required', ['missing', 'proved']],
  ['proved', ['proved']],
  ['unproved', ['plain', 'missing']],
])('%s: %j', (filter, expected) => {
  expect(sifted(VALUES, filter, '').map(({ measurementId }) => measurementId)).toEqual(expected);
});

test('a value is found by any words of its names and of its proofs, without accents', () => {
  const found = (text: string) => sifted(VALUES, 'all', text).map(({ measurementId }) => measurementId);

  expect(found('09.14')).toEqual(['missing']);
  expect(found('qualita mercato')).toHaveLength(3);
  expect(found('12/2024')).toEqual(['proved']);
  expect(found('qualita altrove')).toEqual([]);
});
