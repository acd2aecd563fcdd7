import type { Issue } from '@albero/schema/contract';
import type { MeasurementInputs } from '@albero/schema/model';
import { targetWords } from '@albero/schema/rules';
import { briefly, completeSystem, type PlanScore, type ScoredLeaf } from '../domain/scoring/index.ts';
import type { Made } from '../domain/what-if/index.ts';
import { nodesOf } from '../domain/what-if/index.ts';
import type { ScoredVersion } from '../results/index.ts';
import type { TriedVersion } from './what-if.service.ts';
import type { TriedChange } from './what-if.types.ts';

type Change = Made['change'];

/** A change with what it is about and what it changes, from what to what. */
export function toldChange(tried: TriedVersion, { change, path }: Made, issues: readonly Issue[]): TriedChange {
  const { names } = tried;
  const node = path === null ? undefined : names.byPath.get(path);
  const unitId = 'unitId' in change ? (change.unitId ?? null) : null;
  const [is, would] = [toldSide(tried.before, change, path, tried), toldSide(tried.after, change, path, tried)];
  return {
    ...NOTHING,
    ...asTyped(change),
    ...{ code: node?.code ?? null, label: node?.label ?? null },
    unitName: unitId && (names.unitNames.get(unitId) ?? null),
    ...{ before: is.words, after: would.words, stateBefore: is.state, stateAfter: would.state },
    issues: issues.map(({ path: at, code, params }) => ({
      path: at,
      code,
      paramsJson: params ? JSON.stringify(params) : null,
    })),
  };
}

const NOTHING = {
  nodeId: null,
  unitId: null,
  weight: null,
  operator: null,
  targetValue: null,
  targetDate: null,
  inputs: null,
  rule: null,
  choice: null,
  bands: null,
} as const;

function asTyped(change: Change) {
  if (change.kind === 'value') return { ...change, inputs: change.inputs as MeasurementInputs };
  if (change.kind === 'rule') return { ...change, bands: change.bands ? [...change.bands] : null };
  return change;
}

interface Side {
  readonly words: string | null;
  readonly state: string | null;
}
const SILENT: Side = { words: null, state: null };
const said = (words: string | null): Side => ({ words, state: null });

function toldSide(
  { document, score }: ScoredVersion,
  change: Change,
  path: string | null,
  { names }: TriedVersion,
): Side {
  if (change.kind === 'rule') return said(ruleWords(score, change.rule));
  const found = path === null ? undefined : nodesOf(document).get(path);
  if (!found || path === null) return SILENT;
  if (change.kind === 'weight') return said('weight' in found.node ? (found.node.weight ?? null) : null);
  if (found.is !== 'indicator') return SILENT;
  if (change.kind !== 'target') return valueSide(leafAt(score, path), change.unitId, names.unitCodes);

  const { target } = found.node;
  const unit = 'unit' in found.node ? (found.node.unit as Parameters<typeof targetWords>[0]['unit']) : null;
  return said(targetWords({ ...target, unit }) || null);
}

function ruleWords(score: PlanScore, rule: Extract<Change, { kind: 'rule' }>['rule']): string | null {
  const { [rule]: choice } = completeSystem(score.run.system);
  if (choice === null || typeof choice === 'string') return choice;
  if (typeof choice === 'number') return String(choice);
  return choice.map(({ from, to, achievement }) => `${from}–${to}: ${achievement}`).join('; ');
}

function valueSide(leaf: ScoredLeaf | null, unitId: string | undefined, codes: ReadonlyMap<string, string>): Side {
  if (!leaf) return SILENT;
  const slice = unitId && leaf.joint?.slices.find(({ unit }) => unit === codes.get(unitId));
  const { value, date, state } = slice ? slice.leaf : leaf;
  return { words: value ? briefly(value) : date, state };
}

const PATH = /^(areas|positions)\[(\d+)\]\.objectives\[(\d+)\]\.indicators\[(\d+)\]$/;

/** Scores stand in the order of the document. */
function leafAt({ areas, positions }: PlanScore, path: string): ScoredLeaf | null {
  const [, list, parent, objective, indicator] = PATH.exec(path) ?? [];
  const within =
    list === 'areas'
      ? areas[Number(parent)]?.children[Number(objective)]?.item
      : positions[Number(parent)]?.objectives[Number(objective)];
  return within?.children[Number(indicator)]?.item ?? null;
}
