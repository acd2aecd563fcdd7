import type { IndexedValue } from './papersRecord.ts';

export const EVIDENCE_FILTERS = ['all', 'missing', 'required', 'proved', 'unproved'] as const;
export type EvidenceFilter = (typeof EVIDENCE_FILTERS)[number];

const FITS: Readonly<Record<EvidenceFilter, (value: IndexedValue) => boolean>> = {
  all: () => true,
  missing: ({ isProofMissing }) => isProofMissing,
  required: ({ isProofRequired }) => isProofRequired,
  proved: ({ proofs }) => proofs.length > 0,
  unproved: ({ proofs }) => proofs.length === 0,
};

/** Small letters without accents: people search as they speak. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Values that a filter lets through and that have every word of the text in their names or proofs. */
export function sifted(values: readonly IndexedValue[], filter: EvidenceFilter, text: string): IndexedValue[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return values.filter((value) => FITS[filter](value) && words.every((word) => wordsOf(value).includes(word)));
}

const wordsOf = ({ areaCode, areaTitle, objectiveCode, indicatorName, unitName, proofs }: IndexedValue): string =>
  folded(
    [
      ...[areaCode, areaTitle, objectiveCode, indicatorName, unitName],
      ...proofs.flatMap(({ title, protocol, sha256 }) => [title, protocol ?? '', sha256 ?? '']),
    ].join(' '),
  );
