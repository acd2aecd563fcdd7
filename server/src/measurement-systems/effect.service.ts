import { covers, reach, type ScoringRules, type Viewer } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import { Exact } from '@albero/schema/rules';
import type { Database } from '../database/database.ts';
import type { DocumentSystem } from '../documents/index.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { checkedScoring } from '../domain/measurement-system/index.ts';
import type { PlanService } from '../plans/index.ts';
import {
  assertValues,
  loadVersion,
  periodAsked,
  type ResultTables,
  readableContent,
  resultTables,
  scoreLoaded,
} from '../results/index.ts';
import type { ScoreFigures } from '../results/results.types.ts';
import { parsed, rulesOf } from './rules.ts';
import type { SystemService } from './system.service.ts';
import { newSystemSubject } from './system.subject.ts';
import type { SystemEffect, SystemEffectInput, SystemEffectRow } from './system.types.ts';

/** What other rules would make of the scores of a plan: worked out when asked, never kept. */
export class EffectService {
  constructor(
    private readonly db: Database,
    private readonly from: { readonly plans: PlanService; readonly systems: SystemService },
  ) {}

  /**
   * The scores by the rules that the plan follows and by others, of body, areas, units, and of the positions that the
   * reader may see. The present side is what `results` answers.
   * @throws DomainError NOT_FOUND, FORBIDDEN (provisional values, unsaved rules), INVALID
   */
  async effect(viewer: Viewer, input: SystemEffectInput): Promise<SystemEffect> {
    const version = await this.from.plans.byId(viewer, input.planVersionId);
    const system = await this.#tried(viewer, version, input);
    const { values } = input;
    assertValues(viewer, version.bodyId, values);

    const loaded = await loadVersion(this.db.read, version, values);
    const content = readableContent(viewer, loaded.content);
    const period = periodAsked(loaded.periods, input.periodId ?? null)?.endsOn;
    const occasion = { ...(period && { period }), ...(input.final != null && { final: input.final }) };
    const present = scoreLoaded({ ...loaded, content }, occasion);
    const tried = scoreLoaded({ ...loaded, content: { ...content, system: asDocument(system) } }, occasion);
    const { period: day, final } = present.score.run;
    return { planVersionId: version.id, day, final, values, rows: sideBySide(present, tried) };
  }

  async #tried(viewer: Viewer, version: PlanVersion, input: SystemEffectInput): Promise<ScoringRules> {
    const { measurementSystemId: id, scoringJson } = input;
    if (scoringJson != null) {
      assertMayWrite(viewer, version.bodyId);
      return checkedScoring(parsed(scoringJson, 'scoring'));
    }
    if (!id) throw invalid({ path: 'measurementSystemId', code: 'REQUIRED' });
    const system = await this.from.systems.byId(viewer, id);
    if (system.bodyId !== version.bodyId) throw invalid({ path: 'measurementSystemId', code: 'OTHER_BODY' });
    return rulesOf(system).scoring;
  }
}

/** Rules that were not saved are tried by those who write them. */
function assertMayWrite(viewer: Viewer, bodyId: string): void {
  if (covers(reach(viewer, 'create', 'measurementSystems'), newSystemSubject(bodyId))) return;
  throw new DomainError('FORBIDDEN', { resource: 'measurementSystems', action: 'create' });
}

/** As a document writes it: the same rules. */
const asDocument = (rules: ScoringRules): DocumentSystem => rules as DocumentSystem;

type Scored = Parameters<typeof resultTables>[0];

/** Both were scored from the same document, so their parts stand in the same order. */
function sideBySide(present: Scored, tried: Scored): SystemEffectRow[] {
  const others = partsOf(resultTables(tried));
  return partsOf(resultTables(present)).flatMap(({ kind, code, label, figures }, index) => {
    const other = others[index]?.figures;
    return other ? { kind, code, label, present: figures, tried: other, difference: difference(figures, other) } : [];
  });
}

interface Part {
  readonly kind: string;
  readonly code: string | null;
  readonly label: string;
  readonly figures: ScoreFigures;
}

function partsOf({ body, agency, areas, units, positions }: ResultTables): Part[] {
  const hasAgency = areas.some(({ branch }) => branch === 'specialAgency');
  return [
    { kind: 'body', code: null, label: '', figures: figuresOf(body) },
    ...(hasAgency ? [{ kind: 'agency', code: null, label: '', figures: figuresOf(agency) }] : []),
    ...areas.map((each) => ({ kind: 'area', code: each.code, label: each.title, figures: figuresOf(each) })),
    ...units.map((each) => ({ kind: 'unit', code: each.code, label: each.name, figures: figuresOf(each) })),
    ...positions.map((each) => ({ kind: 'position', code: each.code, label: each.title, figures: figuresOf(each) })),
  ];
}

const figuresOf = ({ score, exact, coverage, state }: ScoreFigures): ScoreFigures => ({
  score,
  exact,
  coverage,
  state,
});

function difference(before: ScoreFigures, after: ScoreFigures): string | null {
  if (before.exact === null || after.exact === null) return null;
  const rounded = new Exact(after.exact).minus(before.exact).toDecimalPlaces(2);
  return rounded.isZero() ? '0.00' : rounded.toFixed(2);
}
