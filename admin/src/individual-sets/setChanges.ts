import { type Piece, wordDiff } from './wordDiff.ts';

/** The content of a set as the API gives it in `contentJson`: what a reviewer saw, or what stands there now. */
interface Content {
  readonly objectives: readonly ContentObjective[];
}
type Fields = Readonly<Record<string, unknown>>;
interface ContentObjective extends Fields {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly indicators: readonly ContentIndicator[];
}
interface ContentIndicator extends Fields {
  readonly id: string;
  readonly name: string;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word, for texts only. */
  readonly pieces: readonly Piece[] | null;
}

export type Change = 'same' | 'added' | 'removed' | 'changed';

export interface IndicatorChange {
  readonly id: string;
  readonly name: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
}

export interface ObjectiveChange {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly change: Change;
  readonly fields: readonly FieldChange[];
  readonly indicators: readonly IndicatorChange[];
}

export interface SetChanges {
  readonly objectives: readonly ObjectiveChange[];
  /** The objectives or indicators that stood in both stand in another order. */
  readonly reordered: boolean;
  readonly count: number;
}

/** Texts are compared word by word; of everything else the two values are shown. */
const TEXTS = ['title', 'description', 'name', 'numerator', 'denominator', 'targetPrinted'];
/** In the order in which a reader of the plan asks; whatever else is in the content comes after. */
const ORDER = ['code', ...TEXTS, 'weight', 'typology', 'kind', 'unit'];
/** Not the reviewer's business: they change when nothing was changed, or are said elsewhere. */
const LEFT_OUT = [
  'id',
  'lineageId',
  'indicators',
  'ordering',
  'remark',
  'version',
  'operator',
  'targetValue',
  'targetDate',
];

/** What changed in a set since it was last seen; null when it was never seen, or cannot be read. */
export function changesSince(seenJson: string | null, nowJson: string): SetChanges | null {
  const before = contentOf(seenJson);
  const now = contentOf(nowJson);
  if (!before || !now) return null;
  const objectives = paired(before.objectives, now.objectives).map(([old, each]) => objectiveChange(old, each));
  const reordered =
    otherOrder(before.objectives, now.objectives) || now.objectives.some((each) => indicatorsMoved(before, each));
  return { objectives, reordered, count: objectives.reduce((sum, each) => sum + weightOf(each), reordered ? 1 : 0) };
}

function contentOf(json: string | null): Content | null {
  if (!json) return null;
  const content: unknown = JSON.parse(json);
  const list = Array.isArray(content) ? content : (content as Partial<Content> | null)?.objectives;
  return Array.isArray(list) ? { objectives: list as ContentObjective[] } : null;
}

/** Those of now in their order, then those that are gone. */
function paired<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): (readonly [T | undefined, T | undefined])[] {
  const gone = before.filter((old) => !now.some((each) => each.id === old.id));
  return [
    ...now.map((each) => [before.find((old) => old.id === each.id), each] as const),
    ...gone.map((old) => [old, undefined] as const),
  ];
}

function objectiveChange(old: ContentObjective | undefined, now: ContentObjective | undefined): ObjectiveChange {
  const fields = old && now ? fieldChanges(old, now) : [];
  const indicators = paired(old?.indicators ?? [], now?.indicators ?? []).map(([was, is]) => indicatorChange(was, is));
  const shown = (now ?? old) as ContentObjective;
  const inside = fields.length > 0 || indicators.some((each) => each.change !== 'same');
  return { id: shown.id, code: shown.code, title: shown.title, change: kindOf(old, now, inside), fields, indicators };
}

function indicatorChange(old: ContentIndicator | undefined, now: ContentIndicator | undefined): IndicatorChange {
  const fields = old && now ? fieldChanges(old, now) : [];
  const shown = (now ?? old) as ContentIndicator;
  return { id: shown.id, name: shown.name, change: kindOf(old, now, fields.length > 0), fields };
}

function kindOf(old: unknown, now: unknown, differs: boolean): Change {
  if (!old) return 'added';
  if (!now) return 'removed';
  return differs ? 'changed' : 'same';
}

function fieldChanges(old: Fields, now: Fields): FieldChange[] {
  const names = [...new Set([...ORDER, ...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((field) => !LEFT_OUT.includes(field) && shownValue(old[field]) !== shownValue(now[field]))
    .map((field) => fieldChange(field, shownValue(old[field]), shownValue(now[field])));
}

const fieldChange = (field: string, before: string | null, after: string | null): FieldChange => ({
  field,
  before,
  after,
  pieces: TEXTS.includes(field) ? wordDiff(before ?? '', after ?? '') : null,
});

function shownValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function otherOrder(before: readonly { readonly id: string }[], now: readonly { readonly id: string }[]): boolean {
  const stayed = now.filter((each) => before.some((old) => old.id === each.id));
  const was = before.filter((old) => stayed.some((each) => each.id === old.id));
  return stayed.some((each, index) => each.id !== was[index]?.id);
}

function indicatorsMoved(before: Content, now: ContentObjective): boolean {
  const old = before.objectives.find((each) => each.id === now.id);
  return old ? otherOrder(old.indicators, now.indicators) : false;
}

function weightOf(objective: ObjectiveChange): number {
  if (objective.change === 'same') return 0;
  if (objective.change !== 'changed') return 1;
  const inside = objective.indicators.map((each) =>
    each.change === 'changed' ? each.fields.length : each.change === 'same' ? 0 : 1,
  );
  return inside.reduce((sum, each) => sum + each, objective.fields.length);
}
