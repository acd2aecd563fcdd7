import type { Branch, IndicatorKind, Operator, Pooling, TypedOutcome } from '@albero/schema/contract';
import type { Inputs } from '@albero/schema/rules';
import type { SystemChoices } from './system.ts';

/*
 * What is scored: the shape of the plan document, reduced to what a score depends on. A document fits as it is; whoever
 * scores what stands in tables makes the same shape of it. Figures in plain decimal notation, days `YYYY-MM-DD`.
 */

export interface ScoredMeasurement {
  /** The last day of the period that it tells. */
  readonly period: string;
  /** The unit whose slice it is. */
  readonly unit?: string;
  readonly state: TypedOutcome;
  readonly reason?: string;
  readonly inputs?: Inputs;
}

export interface ScoredIndicator {
  readonly name: string;
  readonly kind: IndicatorKind;
  /** Per cent of the parent; null: not printed. */
  readonly weight: string | null;
  readonly baseline: { readonly value?: string } | null;
  readonly target: { readonly operator: Operator | null; readonly value: string | null; readonly date: string | null };
  readonly pooling?: Pooling;
  readonly scale?: { readonly min: string; readonly max: string };
  readonly measurements?: readonly ScoredMeasurement[];
}

export interface ScoredObjective {
  readonly code: string;
  readonly weight: string | null;
  readonly units: readonly string[];
  readonly indicators: readonly ScoredIndicator[];
}

export interface ScoredArea {
  readonly code: string;
  readonly branch: Branch;
  readonly weight?: string;
  readonly objectives: readonly ScoredObjective[];
}

export interface ScoredPosition {
  readonly code: string;
  readonly unit: string;
  readonly objectives: readonly Pick<ScoredObjective, 'code' | 'indicators'>[];
}

export interface ScoredPlan {
  readonly units: readonly { readonly code: string }[];
  readonly measurementSystem?: SystemChoices;
  readonly areas: readonly ScoredArea[];
  readonly positions: readonly ScoredPosition[];
}

/** What a plan is scored for. */
export interface Occasion {
  /** The last day of the period. */
  readonly period: string;
  /** The closing of the year; else the run is interim. */
  readonly final: boolean;
}
