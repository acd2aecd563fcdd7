import { createHash } from 'node:crypto';
import type { SheetSnapshot } from '@albero/schema/contract';
import type { EvaluationSheet, MeasurementSystem } from '@albero/schema/model';
import { DomainError } from '../domain/errors.ts';
import { sheetFigures } from '../domain/evaluation/index.ts';
import { rulesOf } from './evaluation.facts.ts';
import type { LinkedResults } from './evaluation.results.ts';

/** So many ids of values fit beside the rest where MySQL keeps the snapshot; the hash covers them all. */
const MOST_IDS = 500;

/**
 * All that a sheet's score is made of, as it is now.
 * @throws DomainError WRONG_STATE (RESULTS_NOT_FINAL) when it cannot be scored yet
 */
export function snapshotOf(
  sheet: EvaluationSheet,
  {
    system,
    linked,
    year,
    now,
  }: { readonly system: MeasurementSystem; readonly linked: LinkedResults; readonly year: number; readonly now: Date },
): SheetSnapshot {
  const { planVersionId, measurementIds, hash: traceHash } = linked.trace();
  return sealed(
    sheet,
    { system, year, now },
    {
      planVersionId,
      period: linked.period,
      results: linked.of(sheet),
      measurementIds: measurementIds.slice(0, MOST_IDS),
      measurementCount: measurementIds.length,
      traceHash,
    },
  );
}

type Linked = Pick<
  SheetSnapshot,
  'planVersionId' | 'period' | 'results' | 'measurementIds' | 'measurementCount' | 'traceHash'
>;

/** The same links with other marks: what the conciliation body makes of a sheet. */
export const amendedSnapshot = (
  sheet: EvaluationSheet,
  former: SheetSnapshot,
  moment: { readonly system: MeasurementSystem; readonly year: number; readonly now: Date },
): SheetSnapshot => {
  const { planVersionId, period, results, measurementIds, measurementCount, traceHash } = former;
  return sealed(sheet, moment, { planVersionId, period, results, measurementIds, measurementCount, traceHash });
};

function sealed(
  sheet: EvaluationSheet,
  { system, year, now }: { readonly system: MeasurementSystem; readonly year: number; readonly now: Date },
  linked: Linked,
): SheetSnapshot {
  const { clusterCode, assessments, officeDays, state } = sheet;
  const figures = sheetFigures({
    rules: rulesOf(system),
    clusterCode,
    results: linked.results,
    assessments,
    year,
    officeDays,
  });
  if (!figures) throw new DomainError('WRONG_STATE', { action: 'notify', state, reason: 'RESULTS_NOT_FINAL' });
  const content = {
    format: 'albero-sheet/1',
    at: now.toISOString(),
    ...linked,
    systemId: system.id,
    systemVersion: system.version,
    clusterCode,
    ...figures,
  } as const;
  return {
    ...content,
    hash: createHash('sha256')
      .update(JSON.stringify([content, assessments]))
      .digest('hex'),
  };
}
