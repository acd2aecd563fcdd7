import { Exact, isPlainDecimal } from '@albero/schema/rules';

/** One area, objective or indicator of a version, as two versions are held side by side. */
export interface PlanNode {
  readonly kind: 'area' | 'objective' | 'indicator';
  readonly lineageId: string;
  /** The lineage of the area or objective that it stands under; null: of none (areas, objectives of a position). */
  readonly parentId: string | null;
  /** Of an indicator: the code of its objective. */
  readonly code: string;
  readonly title: string;
  /** The area, or the position, that it stands in. */
  readonly place: string;
  readonly fields: NodeFields;
}

export const NODE_FIELDS = [
  'code',
  'title',
  'name',
  'area',
  'objective',
  'description',
  'branch',
  'weight',
  'units',
  'leadUnit',
  'kind',
  'typology',
  'unit',
  'numerator',
  'denominator',
  'baseline',
  'target',
  'pooling',
  'scaleMin',
  'scaleMax',
  'evidenceRequired',
] as const;
export type NodeField = (typeof NODE_FIELDS)[number];

/** What a node says: figures and days as they are stored, targets and baselines in words; fields that it has not are left out. */
export type NodeFields = { readonly [K in NodeField]?: string | null };

export interface FieldChange {
  readonly field: NodeField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NodeChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** null: it was not there. */
  readonly before: PlanNode | null;
  /** null: it is there no more. */
  readonly after: PlanNode | null;
  readonly fields: readonly FieldChange[];
}

/**
 * What differs between two versions, node by node and field by field; nodes are the same by their lineage, wherever they
 * stand and whatever they are called. In the order of the second version; what is gone stands where it stood.
 */
export function planChanges(before: readonly PlanNode[], after: readonly PlanNode[]): NodeChange[] {
  const earlier = new Map(before.map((node) => [keyOf(node), node]));
  const later = new Set(after.map(keyOf));
  const gone = goneAfter(before, later);
  const goneNodes = (key: string) => (gone.get(key) ?? []).map((node) => asChange(node, null));
  return [
    ...goneNodes(START),
    ...after.flatMap((node) => {
      const was = earlier.get(keyOf(node)) ?? null;
      const own = asChange(was, node);
      return [...(was && own.fields.length === 0 ? [] : [own]), ...goneNodes(keyOf(node))];
    }),
  ];
}

const keyOf = ({ kind, lineageId }: PlanNode): string => `${kind} ${lineageId}`;
const START = '';

/** The nodes that are gone, by the last one before them that stays. */
function goneAfter(before: readonly PlanNode[], later: ReadonlySet<string>): Map<string, PlanNode[]> {
  const gone = new Map<string, PlanNode[]>();
  let last = START;
  for (const node of before) {
    if (later.has(keyOf(node))) last = keyOf(node);
    else gone.set(last, [...(gone.get(last) ?? []), node]);
  }
  return gone;
}

function asChange(before: PlanNode | null, after: PlanNode | null): NodeChange {
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const fields = NODE_FIELDS.flatMap((field): FieldChange[] => {
    const pair = { before: before?.fields[field] ?? null, after: after?.fields[field] ?? null };
    if (isSame(field, pair.before, pair.after)) return [];
    return PLACES.has(field) && before?.parentId === after?.parentId ? [] : [{ field, ...pair }];
  });
  return { change, before, after, fields };
}

/** Where it stands: another code of the same area or objective is that one's change, not one of what stands in it. */
const PLACES: ReadonlySet<NodeField> = new Set<NodeField>(['area', 'objective']);

/** 8.50 weighs what 8.5 does, and the same units in another order are the same. */
function isSame(field: NodeField, before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  if (field === 'units') return [...unitsIn(before)].sort().join() === [...unitsIn(after)].sort().join();
  return FIGURES.has(field) && isPlainDecimal(before) && isPlainDecimal(after) && new Exact(before).equals(after);
}

/** Of these the value is a decimal. */
export const FIGURES: ReadonlySet<NodeField> = new Set<NodeField>(['weight', 'scaleMin', 'scaleMax']);

const BETWEEN_UNITS = '; ';
export const asUnits = (names: readonly string[]): string => names.join(BETWEEN_UNITS);
export const unitsIn = (units: string | null): string[] => units?.split(BETWEEN_UNITS) ?? [];
