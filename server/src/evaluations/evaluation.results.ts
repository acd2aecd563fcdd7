import type { SheetResults } from '@albero/schema/contract';
import type { EvaluationSheet, PlanVersion } from '@albero/schema/model';
import type { Exact } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import { scoredVersion, type Trace, traceOf } from '../results/index.ts';
import { livingVersion } from './evaluation.facts.ts';

/** The official results of a plan's last period, scored as final: what every sheet of the plan is linked to. */
export interface LinkedResults {
  readonly version: PlanVersion;
  /** The last day of the period. */
  readonly period: string;
  readonly of: (sheet: Pick<EvaluationSheet, 'unitId' | 'positionId'>) => SheetResults;
  readonly trace: () => Trace;
}

/** null: the plan has no version in force, and was not closed. */
export async function linkedResults(manager: EntityManager, planId: string): Promise<LinkedResults | null> {
  const version = await livingVersion(manager, planId);
  if (!version) return null;
  const scored = await scoredVersion(manager, version, { values: 'official', final: true });
  const { body, units, positions, run } = scored.score;
  const codes = new Map([...scored.content.units, ...scored.content.positions].map(({ id, code }) => [id, code]));
  const counted = (all: readonly Coded[], id: string) =>
    all.find(({ code }) => code === codes.get(id))?.counted ?? null;
  return {
    version,
    period: run.period,
    of: ({ unitId, positionId }) => ({
      body: written(body.counted),
      unit: written(counted(units, unitId)),
      individual: written(counted(positions, positionId)),
    }),
    trace: () => traceOf(scored),
  };
}

interface Coded {
  readonly code: string;
  readonly counted: Exact | null;
}

/** With every digit: a sheet that is worked out again from it comes to the same. */
const written = (figure: Exact | null): string | null => (figure === null ? null : figure.toFixed());

export const sameResults = (one: SheetResults, other: SheetResults): boolean =>
  one.body === other.body && one.unit === other.unit && one.individual === other.individual;
