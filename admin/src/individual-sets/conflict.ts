import type { Difference } from '../shared/ConflictDialog.tsx';
import { formOf, type IndicatorForm, type ObjectiveForm, type SetForm } from './setForm.ts';
import type { SetObjective } from './setRecord.ts';

/** Somebody else saved first: their set, its version, and where the two texts differ. */
export interface Clash {
  readonly version: number;
  readonly theirs: SetForm;
  readonly mine: SetForm;
}

/** Reads the parameters of a CONFLICT; null when the server did not send the current record. */
export function clashOf(mine: SetForm, params: Readonly<Record<string, unknown>>): Clash | null {
  const current = params.current as { contentJson?: string } | undefined;
  if (!current?.contentJson) return null;
  const content = JSON.parse(current.contentJson) as { objectives: SetObjective[] };
  const objectives = content.objectives.map((each) => ({ ...each, remark: null, servesArea: null }));
  return { version: Number(params.actual), theirs: formOf(objectives), mine };
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

const OBJECTIVE_FIELDS = ['code', 'title', 'description'] as const;
const INDICATOR_FIELDS = [
  'name',
  'kind',
  'weight',
  'typology',
  'unit',
  'numerator',
  'denominator',
  'operator',
  'targetValue',
  'targetDate',
  'baselineYear',
  'baselineValue',
  'baselineDate',
] as const;

/** Field by field, in words: what I wrote beside what stands there now. */
export function differencesOf({ mine, theirs }: Clash, translate: Translate): Difference[] {
  const ids = [...new Set([...mine.objectives, ...theirs.objectives].map((each) => each.key))];
  return ids.flatMap((id) => {
    const own = mine.objectives.find((each) => each.key === id);
    const other = theirs.objectives.find((each) => each.key === id);
    if (own && other) return objectiveDifferences(own, other, translate);
    const whole = (each: ObjectiveForm | undefined) => (each ? each.title : '');
    return [{ field: (own ?? other)?.code ?? '', mine: whole(own), theirs: whole(other) }];
  });
}

function objectiveDifferences(mine: ObjectiveForm, theirs: ObjectiveForm, translate: Translate): Difference[] {
  const own = OBJECTIVE_FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field: `${theirs.code} · ${translate(`sets.fields.${field}`)}`,
    mine: mine[field],
    theirs: theirs[field],
  }));
  const ids = [...new Set([...mine.indicators, ...theirs.indicators].map((each) => each.key))];
  return [
    ...own,
    ...ids.flatMap((id) =>
      indicatorDifferences(
        mine.indicators.find((each) => each.key === id),
        theirs.indicators.find((each) => each.key === id),
        { code: theirs.code, translate },
      ),
    ),
  ];
}

function indicatorDifferences(
  mine: IndicatorForm | undefined,
  theirs: IndicatorForm | undefined,
  { code, translate }: { readonly code: string; readonly translate: Translate },
): Difference[] {
  const indicator = translate('sets.indicator');
  if (!mine || !theirs)
    return [{ field: `${code} · ${indicator}`, mine: mine?.name ?? '', theirs: theirs?.name ?? '' }];
  return INDICATOR_FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field: `${code} · ${theirs.name} · ${translate(`sets.fields.${field}`)}`,
    mine: mine[field],
    theirs: theirs[field],
  }));
}

/** What the other person took away comes back as new: its old identity is gone. */
export function withKnownIds(mine: SetForm, theirs: SetForm): SetForm {
  const known = new Set(theirs.objectives.flatMap((each) => [each.id, ...each.indicators.map(({ id }) => id)]));
  const keep = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  return {
    objectives: mine.objectives.map((each) => ({
      ...each,
      id: keep(each.id),
      indicators: each.indicators.map((indicator) => ({ ...indicator, id: keep(indicator.id) })),
    })),
  };
}

interface SavedMeanwhile {
  readonly sent: SetForm;
  readonly saved: SetForm;
}

/** What was typed while a save was on its way: what was new in it has its identity now, by its place. */
export function onTopOf({ sent, saved }: SavedMeanwhile, typed: SetForm): SetForm {
  const known = new Map<string, Part>();
  for (const [o, objective] of sent.objectives.entries()) {
    const made = saved.objectives[o];
    if (made) known.set(objective.key, made);
    for (const [i, { key }] of objective.indicators.entries()) {
      const indicator = made?.indicators[i];
      if (indicator) known.set(key, indicator);
    }
  }
  const settled = <P extends Part>(part: P): P => {
    const made = known.get(part.key);
    return made ? { ...part, id: made.id, doubt: made.doubt } : part;
  };
  return {
    objectives: typed.objectives.map((each) => ({ ...settled(each), indicators: each.indicators.map(settled) })),
  };
}

type Part = Pick<IndicatorForm, 'key' | 'id' | 'doubt'>;
