import type { CheckPoint, IndexedValue, SampledValue } from './papersRecord.ts';

interface Figures {
  readonly code: string;
  readonly title: string;
  readonly score: string | null;
  readonly coverage: string | null;
  readonly state: string;
}

interface Kept {
  readonly due: string;
  readonly on: string | null;
  readonly kept: boolean | null;
}

/** `albero-oiv-dossier/1`, as the server writes it. */
export interface Dossier {
  readonly format: 'albero-oiv-dossier/1';
  readonly year: number;
  readonly plan: { readonly title: string; readonly version: number };
  readonly report: {
    readonly state: string;
    readonly text: string | null;
    readonly adoptionBody: string | null;
    readonly adoptionAct: string | null;
    readonly adoptionDate: string | null;
    readonly conclusion: string | null;
    readonly validatedOn: string | null;
  };
  readonly scores: {
    readonly day: string;
    readonly fingerprint: string;
    readonly body: Figures;
    readonly agency: Figures;
    readonly areas: readonly Figures[];
    readonly units: readonly Figures[];
  } | null;
  readonly checklist: readonly CheckPoint[];
  readonly sample: { readonly seed: string; readonly values: readonly SampledValue[] } | null;
  readonly evidence: {
    readonly proofs: number;
    readonly missingProofs: number;
    readonly values: readonly IndexedValue[];
  };
  readonly remarks: readonly {
    readonly on: string;
    readonly about: string;
    readonly text: string;
    readonly isResolved: boolean;
  }[];
  readonly deadlines: {
    readonly plan: Kept;
    readonly report: Kept;
    readonly validation: Kept;
    readonly lateValues: readonly {
      readonly measurementId: string;
      readonly period: string;
      readonly objective: string;
      readonly unit: string;
      readonly due: string;
      readonly sentOn: string;
    }[];
  };
}
