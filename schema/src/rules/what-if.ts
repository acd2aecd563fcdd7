import { type Operator, SCORING_WORDS, type ScoreBand, type ScoringWord } from '../contract/index.ts';
import type { Inputs } from './inputs.ts';

/*
 * What may be tried over a plan without touching it. A node is named by its lineage (its id is understood too), a unit by
 * its id, never by a printed code: codes are labels. The same shapes for the form and for the server.
 */

export const CHANGE_KINDS = ['weight', 'target', 'value', 'neutralise', 'notMeasurable', 'rule'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The weight of an area, of an objective of an area, or of an indicator: per cent of its siblings, who keep theirs. */
export interface WeightChange {
  readonly kind: 'weight';
  readonly nodeId: string;
  readonly weight: string;
}

/** What an indicator has to reach; what is left out stays, unless a day takes the place of a figure or the other way round. */
export interface TargetChange {
  readonly kind: 'target';
  readonly nodeId: string;
  readonly operator?: Operator;
  readonly targetValue?: string;
  /** `YYYY-MM-DD` */
  readonly targetDate?: string;
}

/** What an indicator measures in the period that is looked at; where each unit measures its own, of one of them. */
export interface ValueChange {
  readonly kind: 'value';
  readonly nodeId: string;
  readonly unitId?: string;
  readonly inputs: Inputs;
}

/** An indicator is left out of the period that is looked at; without a unit all of it. */
export interface LeftOutChange {
  readonly kind: 'neutralise' | 'notMeasurable';
  readonly nodeId: string;
  readonly unitId?: string;
}

/** One rule of the measurement system: a word, a figure or a number of days as `choice`; none: it is not set. */
export interface TriedRuleChange {
  readonly kind: 'rule';
  readonly rule: TriedRule;
  readonly choice?: string;
  readonly bands?: readonly ScoreBand[];
}

export type WhatIfChange = WeightChange | TargetChange | ValueChange | LeftOutChange | TriedRuleChange;

/** The rules that are figures; all others are words of their list, and `bands` a table. */
export const TRIED_FIGURES = ['cap', 'floor', 'agencyWeight', 'lateDays'] as const;
export const TRIED_RULES = [...(Object.keys(SCORING_WORDS) as ScoringWord[]), ...TRIED_FIGURES, 'bands'] as const;
export type TriedRule = (typeof TRIED_RULES)[number];

/** What each kind of change says besides its kind, the obligatory ones first. */
export const CHANGE_FIELDS = {
  weight: ['nodeId', 'weight'],
  target: ['nodeId', 'operator', 'targetValue', 'targetDate'],
  value: ['nodeId', 'inputs', 'unitId'],
  neutralise: ['nodeId', 'unitId'],
  notMeasurable: ['nodeId', 'unitId'],
  rule: ['rule', 'choice', 'bands'],
} as const satisfies Record<ChangeKind, readonly string[]>;

/** As many as one person keeps apart. */
export const MOST_CHANGES = 100;
