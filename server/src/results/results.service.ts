import type { ResultValues, Viewer } from '@albero/schema/contract';
import type { Period } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { documentOf } from '../documents/index.ts';
import { DomainError } from '../domain/errors.ts';
import { explainedScore, printedResult } from '../domain/scoring/index.ts';
import type { PlanService } from '../plans/index.ts';
import { explainedPart, explanationNodes } from './explanation.ts';
import type { Explanation } from './explanation.types.ts';
import { type PartAt, partOf } from './find-part.ts';
import { labelsOf } from './labels.ts';
import { assertValues, mayReadProvisional, readableContent } from './readable.ts';
import { resultTables } from './result-tables.ts';
import type { NamedFigures, Results, TrendPoint } from './results.types.ts';
import { type LoadedVersion, loadVersion, type ScoredVersion, scoreLoaded, yearEnd } from './scored.ts';
import { semaphoresOf } from './semaphores.ts';
import { weightsOf } from './weights.ts';
import type { EffectiveWeights } from './weights.types.ts';

/** What is asked to be scored. */
export interface AskedResults {
  readonly planVersionId: string;
  readonly values: ResultValues;
  readonly periodId?: string | null | undefined;
  readonly final?: boolean | null | undefined;
}

/** The scores of a version, for whoever reads plans; a position's only for those who read its values. */
export class ResultsService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /** @throws DomainError NOT_FOUND of the version or the period, FORBIDDEN when provisional values are not theirs */
  async results(viewer: Viewer, asked: AskedResults): Promise<Results> {
    const { scored, period } = await this.#scored(viewer, asked);
    const { version } = scored.content;
    return {
      planVersionId: version.id,
      periodId: period?.id ?? null,
      day: scored.score.run.period,
      final: scored.score.run.final,
      values: asked.values,
      mayBeProvisional: mayReadProvisional(viewer, version.bodyId),
      semaphores: semaphoresOf(scored.content),
      ...resultTables(scored),
    };
  }

  /** The official scores of body, agency, areas and units at every period of the plan. */
  async trend(viewer: Viewer, planVersionId: string): Promise<TrendPoint[]> {
    const loaded = await this.#loaded(viewer, { planVersionId, values: 'official' });
    return loaded.periods.map((period) => trendPoint(period, scoreLoaded(loaded, { period: period.endsOn })));
  }

  /** @throws DomainError NOT_FOUND also of a part that is not there, or not for this reader */
  async explanation(viewer: Viewer, asked: AskedResults, at: PartAt): Promise<Explanation> {
    const { scored } = await this.#scored(viewer, asked);
    const item = partOf(scored.score, at);
    if (!item) throw new DomainError('NOT_FOUND', { resource: 'results', id: at.code ?? at.kind });
    const { period: day, final } = scored.score.run;
    return { day, final, nodes: explanationNodes(scored, item), json: JSON.stringify(explainedPart(item)) };
  }

  /** `albero-explain/1` of all that the reader may see. */
  async explanationJson(viewer: Viewer, asked: AskedResults): Promise<string> {
    const { scored } = await this.#scored(viewer, asked);
    return JSON.stringify(explainedScore(scored.score));
  }

  /** The document from which `albero score` comes to the figures that the reader sees. */
  async planDocumentJson(viewer: Viewer, asked: AskedResults): Promise<string> {
    const { content } = await this.#loaded(viewer, asked);
    return JSON.stringify(documentOf(content));
  }

  async effectiveWeights(viewer: Viewer, planVersionId: string): Promise<EffectiveWeights> {
    const version = await this.plans.byId(viewer, planVersionId);
    const { content } = await loadVersion(this.db.read, version, 'official');
    return weightsOf(content);
  }

  async #loaded(viewer: Viewer, { planVersionId, values }: AskedResults): Promise<LoadedVersion> {
    const version = await this.plans.byId(viewer, planVersionId);
    assertValues(viewer, version.bodyId, values);
    const loaded = await loadVersion(this.db.read, version, values);
    return { ...loaded, content: readableContent(viewer, loaded.content) };
  }

  async #scored(viewer: Viewer, asked: AskedResults) {
    const loaded = await this.#loaded(viewer, asked);
    const period = periodAsked(loaded.periods, asked.periodId ?? null);
    const day = period?.endsOn ?? yearEnd(loaded.content.version);
    const final = asked.final ?? undefined;
    const scored = scoreLoaded(loaded, { period: day, ...(final !== undefined && { final }) });
    return { scored, period };
  }
}

/** Of periods in order, the latest that was ever opened, else the first; null: the plan has none. The pages do the same. */
export function periodAsked(periods: readonly Period[], id: string | null): Period | null {
  if (id === null) return periods.findLast(({ state }) => state !== 'planned') ?? periods[0] ?? null;
  const found = periods.find((each) => each.id === id);
  if (!found) throw new DomainError('NOT_FOUND', { resource: 'periods', id });
  return found;
}

function trendPoint({ id, endsOn, state }: Period, scored: ScoredVersion): TrendPoint {
  const { score } = scored;
  const label = labelsOf(scored);
  const named =
    (kind: 'area' | 'unit') =>
    (item: (typeof score.areas | typeof score.units)[number]): NamedFigures => ({
      code: item.code,
      label: label(kind, item.code),
      ...printedResult(item),
    });
  return {
    ...{ periodId: id, day: endsOn, periodState: state, final: score.run.final },
    body: printedResult(score.body),
    agency: printedResult(score.agency),
    areas: score.areas.map(named('area')),
    units: score.units.map(named('unit')),
  };
}
