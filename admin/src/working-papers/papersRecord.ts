import type { CheckOutcome, CheckSection, SampleOutcome } from '@albero/schema/contract';
import type { EvidenceIndexQuery, PapersPageQuery } from '../generated/graphql.ts';

type Asked = PapersPageQuery['workingPaper'];

export interface CheckPoint {
  readonly code: string;
  readonly section: CheckSection;
  readonly isCondition: boolean;
  readonly outcome: CheckOutcome | null;
  readonly note: string | null;
}

export interface SampledValue {
  readonly measurementId: string;
  readonly outcome: SampleOutcome | null;
  readonly note: string | null;
}

export type PapersRecord = Omit<Asked, 'checklist' | 'sample'> & {
  readonly checklist: readonly CheckPoint[];
  readonly sample: { readonly seed: string; readonly values: readonly SampledValue[] } | null;
};

export type IndexedValue = EvidenceIndexQuery['evidenceIndex']['values'][number];
