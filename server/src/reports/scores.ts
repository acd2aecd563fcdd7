import type { PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { printedResult } from '../domain/scoring/index.ts';
import { loadVersion, type ScoredVersion, scoreLoaded, semaphoresOf, traceOf } from '../results/index.ts';
import { reportedVersions } from './report.store.ts';
import type { ReportFigures, ReportScores } from './report.types.ts';

/**
 * The official scores of the year at its end: of the body, its areas and its units, never of a position, whose result is a
 * person's. The positions are taken out of the plan before it is scored, so nothing of them can come in.
 */
export async function yearScores(manager: EntityManager, version: PlanVersion): Promise<ReportScores> {
  const loaded = await loadVersion(manager, version, 'official');
  const { content } = loaded;
  const measurements = content.measurements.filter(({ positionId }) => positionId === null);
  const scored = scoreLoaded({ ...loaded, content: { ...content, sets: [], measurements } }, { final: true });
  return { ...told(scored), semaphores: semaphoresOf(content) };
}

function told(scored: ScoredVersion): Omit<ReportScores, 'semaphores'> {
  const { content, document, score } = scored;
  const names = new Map(document.units.map(({ code, name }) => [code, name]));
  const titles = new Map(content.areas.map(({ code, title }) => [code, title]));
  const { planVersionId, hash } = traceOf(scored);
  return {
    planVersionId,
    day: score.run.period,
    fingerprint: hash,
    body: { code: '', title: document.organisation.name, ...printedResult(score.body) },
    chamber: { code: '', title: '', ...printedResult(score.chamber) },
    agency: { code: '', title: '', ...printedResult(score.agency) },
    areas: score.areas.map((area) => ({
      code: area.code,
      title: (titles.get(area.code) ?? '').slice(0, MOST_TITLE),
      ...printedResult(area),
    })),
    units: score.units.map((unit) => ({ code: unit.code, title: names.get(unit.code) ?? '', ...printedResult(unit) })),
  };
}

/** In characters: a snapshot is compact. */
const MOST_TITLE = 200;

/** As they were at the adoption; of a draft as they are now. null: there is no version to tell of. */
export async function scoresOf(manager: EntityManager, report: Report): Promise<ReportScores | null> {
  if (report.snapshot) return report.snapshot as ReportScores;
  const version = (await reportedVersions(manager, [report.planId])).get(report.planId);
  return version ? yearScores(manager, version) : null;
}

/** Whether two tell the same figures, down to the last digit. */
export const sameFigures = (one: ReportScores, other: ReportScores): boolean =>
  JSON.stringify(figuresOf(one)) === JSON.stringify(figuresOf(other));

const figuresOf = ({ body, chamber, agency, areas, units }: ReportScores) =>
  [body, chamber, agency, ...areas, ...units].map(({ code, exact, coverage, state }: ReportFigures) => [
    code,
    exact,
    coverage,
    state,
  ]);
