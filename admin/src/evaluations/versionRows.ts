import { showDecimal } from '../shared/format.ts';
import { byWords, markIn } from './Behaviours.tsx';
import { partsOf, short } from './sheetParts.ts';
import type { SheetRecord } from './sheetRecord.ts';

/** One line of two versions side by side. */
export interface VersionRow {
  readonly key: string;
  readonly label: string;
  readonly former: string;
  readonly newer: string;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Marks, parts and what follows from them, of the version that was told and of the one that stands in its place. */
export function versionRows(former: SheetRecord, newer: SheetRecord, translate: Translate): VersionRow[] {
  return [...markRows(former, newer, translate), ...figureRows(former, newer, translate)];
}

function markRows(former: SheetRecord, newer: SheetRecord, translate: Translate): VersionRow[] {
  const isOneOfSeveral = former.byEvaluators.length > 1;
  return former.byEvaluators.flatMap((part) => {
    const other = newer.byEvaluators.find(({ evaluatorId }) => evaluatorId === part.evaluatorId);
    const by = isOneOfSeveral ? ` · ${byWords(part, true, translate)}` : '';
    return former.catalogue.map(({ code, title }) => ({
      key: `${part.evaluatorId} ${code}`,
      label: `${title}${by}`,
      former: String(markIn(part, code)?.mark ?? ''),
      newer: String(markIn(other, code)?.mark ?? ''),
    }));
  });
}

function figureRows(
  { figures: before }: SheetRecord,
  { figures: after }: SheetRecord,
  translate: Translate,
): VersionRow[] {
  if (!before || !after) return [];
  const pointsIn = (figures: typeof before, part: string) =>
    partsOf(figures.lines).find((each) => each.part === part)?.points;
  const row = (
    key: string,
    label: string,
    one: string | undefined,
    other: string | undefined,
    unit = '',
  ): VersionRow => ({
    key,
    label,
    former: `${showDecimal(short(one ?? ''))}${unit}`,
    newer: `${showDecimal(short(other ?? ''))}${unit}`,
  });
  return [
    ...partsOf(before.lines).map(({ part, points }) =>
      row(
        part,
        translate('sheets.pointsOf', { part: translate(`sheets.parts.${part}`) }),
        points,
        pointsIn(after, part),
      ),
    ),
    row('score', translate('sheets.score'), before.score, after.score),
    { key: 'band', label: translate('sheets.band'), former: before.band, newer: after.band },
    row('percent', translate('sheets.percent'), before.resultPercent, after.resultPercent, ' %'),
    row('due', translate('sheets.percentDue'), before.duePercent, after.duePercent, ' %'),
  ];
}

export const isChanged = ({ former, newer }: VersionRow): boolean => former !== newer;
