import { type Issue, SCORING_WORDS, type ScoringRules } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import { type Check, fields, figure, gaps, list, orNull, perCent, sound, whole, word } from './checks.ts';

/** No achievement counts more than double: no body of the kind goes above 120. */
export const LARGEST_CAP = 200;

const words = Object.fromEntries(
  Object.entries(SCORING_WORDS).map(([rule, allowed]): [string, Check] => [rule, word(allowed)]),
);

const band = fields({ from: figure(0, LARGEST_CAP), to: figure(0, LARGEST_CAP), achievement: figure(0, LARGEST_CAP) });

/** Each rule of scoring by itself: its limits are ours (docs/decisions/0019). A what-if tries them one by one. */
export const SCORING_CHECKS: Readonly<Record<string, Check>> = {
  cap: figure(100, LARGEST_CAP),
  ...words,
  lateDays: whole(1, 366),
  floor: orNull(perCent),
  bands: orNull(list(band, { least: 1, most: 100 })),
  agencyWeight: perCent,
};

/** The rules of scoring, whole: every one chosen, within its limits, none besides. Source: docs/scoring.md. */
export const scoringCheck: Check = sound(fields(SCORING_CHECKS), bandFaults);

/** Without a gap, never falling, never above the cap. */
export function bandFaults({ bands, cap }: Pick<ScoringRules, 'bands' | 'cap'>, path: string): Issue[] {
  if (!bands) return [];
  const above = bands.flatMap(({ achievement }, index) =>
    new Exact(achievement).gt(cap)
      ? [{ path: `${path}.bands[${index}].achievement`, code: 'BETWEEN', params: { min: '0', max: cap } }]
      : [],
  );
  const falling = bands.flatMap(({ achievement }, index) =>
    new Exact(achievement).lt(bands[index - 1]?.achievement ?? '0')
      ? [{ path: `${path}.bands[${index}].achievement`, code: 'FALLS' }]
      : [],
  );
  return [...gaps(bands, `${path}.bands`), ...above, ...falling];
}
