import type { ResultValues, ValueState } from '@albero/schema/contract';
import type { Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { contentOf, documentOf, type PlanDocument, type VersionContent } from '../documents/index.ts';
import { type PlanScore, scorePlan } from '../domain/scoring/index.ts';
import { isPlanClosed, periodsOfPlan, wholeVersion } from './results.store.ts';

/*
 * The one way in which the product scores a plan: a version as its document, and that through the pure engine. It is what
 * `albero export` and `albero score` do, so the figures are the same.
 */

/** The states whose values count. */
const COUNTING: Readonly<Record<ResultValues, ReadonlySet<ValueState>>> = {
  official: new Set<ValueState>(['approved', 'consolidated']),
  provisional: new Set<ValueState>(['submitted', 'verified', 'approved', 'consolidated']),
};

/** A version with the values that count, ready to be scored for any of its periods. */
export interface LoadedVersion {
  /** Its rows; the values are only those that count. */
  readonly content: VersionContent;
  /** In the order of their days. */
  readonly periods: readonly Period[];
  /** The year is closed: the last period is scored as final. */
  readonly isClosed: boolean;
}

export async function loadVersion(
  manager: EntityManager,
  version: PlanVersion,
  values: ResultValues,
): Promise<LoadedVersion> {
  const content = await contentOf(manager, await wholeVersion(manager, version));
  const counting = COUNTING[values];
  return {
    content: { ...content, measurements: content.measurements.filter(({ state }) => counting.has(state)) },
    periods: await periodsOfPlan(manager, version),
    isClosed: await isPlanClosed(manager, version),
  };
}

/** What a version is scored for; what is left out is the last period, and final where the plan is closed. */
export interface ScoringOccasion {
  /** The last day of the period. */
  readonly period?: string;
  readonly final?: boolean;
}

/** A version scored, with all that it was scored from. */
export interface ScoredVersion {
  readonly content: VersionContent;
  /** What `albero score` comes to the same figures from. */
  readonly document: PlanDocument;
  readonly score: PlanScore;
}

export function scoreLoaded({ content, periods, isClosed }: LoadedVersion, occasion: ScoringOccasion): ScoredVersion {
  const last = periods.at(-1)?.endsOn ?? yearEnd(content.version);
  const period = occasion.period ?? last;
  const final = occasion.final ?? (isClosed && period === last);
  const document = documentOf(content);
  return { content, document, score: scorePlan(document, { period, final }) };
}

/** Of a plan without any period. */
export const yearEnd = ({ year }: Pick<PlanVersion, 'year'>): string => `${year}-12-31`;

/**
 * The score of a version: of all its parts, positions too. Who may see which is not asked here; whoever shows it to a
 * person narrows the content first (`readableContent`).
 * @throws DomainError INVALID when its measurement system cannot be applied
 */
export const scoredVersion = async (
  manager: EntityManager,
  version: PlanVersion,
  { values, ...occasion }: ScoringOccasion & { readonly values: ResultValues },
): Promise<ScoredVersion> => scoreLoaded(await loadVersion(manager, version, values), occasion);
