import type { IndicatorContent } from '@albero/schema/contract';
import { INDICATOR_KINDS, type Issue, MEASURE_UNITS, OPERATORS, TYPOLOGIES } from '@albero/schema/contract';
import { Exact, isDay, isPlainDecimal, targetWords, weightFault } from '@albero/schema/rules';
import { cleanText, type TextRule, textFaults } from './text.ts';

/** An indicator as it was sent. Without an id it is a new one. */
export interface TypedIndicator {
  readonly id?: string | null;
  readonly name: string;
  readonly kind: string;
  readonly weight?: string | null;
  readonly typology?: string | null;
  readonly unit?: string | null;
  readonly numerator: string;
  readonly denominator?: string | null;
  readonly baselineYear?: number | null;
  readonly baselineValue?: string | null;
  readonly baselineDate?: string | null;
  readonly operator?: string | null;
  readonly targetValue?: string | null;
  readonly targetDate?: string | null;
  readonly scaleMin?: string | null;
  readonly scaleMax?: string | null;
  readonly settleDoubt?: string | null;
}

const INDICATOR_TEXTS = {
  name: { most: 500, required: true },
  numerator: { most: 1000, required: true },
  denominator: { most: 1000, required: false },
} as const satisfies Record<string, TextRule>;

const WORDS = { kind: INDICATOR_KINDS, typology: TYPOLOGIES, unit: MEASURE_UNITS, operator: OPERATORS } as const;
const FIGURES = ['weight', 'baselineValue', 'targetValue', 'scaleMin', 'scaleMax'] as const;
const DAYS = ['baselineDate', 'targetDate'] as const;

type Next = Omit<IndicatorContent, 'id' | 'doubt'>;
type Stored = IndicatorContent | undefined;

export interface CheckedIndicator {
  readonly indicator: Next;
  readonly faults: Issue[];
}

/**
 * Checks one indicator. Only what differs from the stored one is judged; figures that are equal keep the way they were
 * written ("40" does not replace "40.00"). The printed target follows the target only when that one changed.
 */
export function checkIndicator(typed: TypedIndicator, stored: Stored, path: string): CheckedIndicator {
  const next = nextOf(typed, stored);
  const faults = [
    ...typedTextFaults(next, stored),
    ...wordFaults(next),
    ...dayFaults(next, stored),
    ...figureFaults(next, stored),
  ];
  if (faults.length === 0) faults.push(...shapeFaults(next, stored));
  return {
    indicator: faults.length === 0 ? { ...next, targetPrinted: printedTarget(next, stored) } : next,
    faults: faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` })),
  };
}

function nextOf(typed: TypedIndicator, stored: Stored): Next {
  const text = (field: keyof typeof INDICATOR_TEXTS) =>
    stored && typed[field] === stored[field] ? stored[field] : cleanText(typed[field]);
  const figure = (field: (typeof FIGURES)[number]) => keptFigure(typed[field] ?? null, stored?.[field] ?? null);
  // Whether a word is one of the list is asked afterwards, by wordFaults.
  return {
    name: text('name') ?? '',
    kind: typed.kind as Next['kind'],
    weight: figure('weight'),
    typology: (typed.typology ?? null) as Next['typology'],
    unit: (typed.unit ?? null) as Next['unit'],
    numerator: text('numerator') ?? '',
    denominator: text('denominator'),
    baselineYear: typed.baselineYear ?? null,
    baselineValue: figure('baselineValue'),
    baselineDate: typed.baselineDate ?? null,
    operator: (typed.operator ?? null) as Next['operator'],
    targetValue: figure('targetValue'),
    targetDate: typed.targetDate ?? null,
    targetPrinted: stored?.targetPrinted ?? '',
    scaleMin: figure('scaleMin'),
    scaleMax: figure('scaleMax'),
  };
}

/** A figure that is equal to the stored one keeps the way it was written. */
export function keptFigure(typed: string | null, stored: string | null): string | null {
  if (!isPlainDecimal(typed) || !isPlainDecimal(stored)) return typed;
  return new Exact(typed).equals(stored) ? stored : typed;
}

/** Whether any of the fields is other than stored; of a new indicator all are. */
const differs = (next: Next, stored: Stored, fields: readonly (keyof Next)[]): boolean =>
  !stored || fields.some((field) => next[field] !== stored[field]);

const typedTextFaults = (next: Next, stored: Stored): Issue[] =>
  (['name', 'numerator', 'denominator'] as const).flatMap((field) =>
    differs(next, stored, [field]) ? textFaults(field, next[field] || null, INDICATOR_TEXTS[field]) : [],
  );

const wordFaults = (next: Next): Issue[] =>
  (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((field) => {
    const word: string | null = next[field];
    const isKnown = word === null ? field !== 'kind' : (WORDS[field] as readonly string[]).includes(word);
    return isKnown ? [] : [{ path: field, code: 'NOT_IN_LIST' }];
  });

const dayFaults = (next: Next, stored: Stored): Issue[] =>
  DAYS.flatMap((field) =>
    next[field] !== null && differs(next, stored, [field]) && !isDay(next[field]) ? [{ path: field, code: 'DAY' }] : [],
  );

const figureFaults = (next: Next, stored: Stored): Issue[] =>
  FIGURES.flatMap((field) => {
    const figure = next[field];
    if (figure === null || !differs(next, stored, [field])) return [];
    const code = field === 'weight' ? weightFault(figure) : plainFault(figure);
    if (!code) return [];
    return [{ path: field, code, ...(code === 'RANGE' && { params: field === 'weight' ? WEIGHT_RANGE : FROM_ZERO }) }];
  });

export const WEIGHT_RANGE = { min: 0, max: 100 } as const;
const FROM_ZERO = { min: 0 } as const;

function plainFault(figure: string): 'DECIMAL' | 'RANGE' | null {
  if (!isPlainDecimal(figure)) return 'DECIMAL';
  return new Exact(figure).isNegative() ? 'RANGE' : null;
}

const shapeFaults = (next: Next, stored: Stored): Issue[] => [
  ...(differs(next, stored, ['kind', 'operator', 'targetValue', 'targetDate']) ? targetShape(next) : []),
  ...(differs(next, stored, ['kind', 'scaleMin', 'scaleMax']) ? scaleShape(next) : []),
  ...(differs(next, stored, ['baselineYear', 'baselineValue', 'baselineDate']) ? baselineShape(next) : []),
];

type TargetParts = Pick<Next, 'kind' | 'operator' | 'targetValue' | 'targetDate'>;

/**
 * A date is due `by` a day; figures are compared (`>=`, `<=`, `=`) with a value; a binary can be either, and one that is
 * compared may also have the day on which it is due. What is still missing is no fault of the shape.
 */
export function targetShape({ kind, operator, targetValue, targetDate }: TargetParts): Issue[] {
  const notWithKind = (path: string): Issue => ({ path, code: 'NOT_WITH_KIND', params: { kind } });
  const faults: Issue[] = [];
  if (operator !== null && kind !== 'binary' && (operator === 'by') !== (kind === 'date'))
    faults.push(notWithKind('operator'));
  if (targetValue !== null && kind === 'date') faults.push(notWithKind('targetValue'));
  if (targetDate !== null && kind !== 'date' && kind !== 'binary') faults.push(notWithKind('targetDate'));
  if (targetValue !== null && kind === 'binary' && operator === 'by')
    faults.push({ path: 'targetValue', code: 'NOT_WITH_OPERATOR', params: { operator } });
  if (targetValue !== null && kind === 'percentage' && new Exact(targetValue).greaterThan(100))
    faults.push({ path: 'targetValue', code: 'RANGE', params: { min: 0, max: 100 } });
  return faults;
}

/** Both ends or none (1 to 5), and only of a scale. */
function scaleShape({ kind, scaleMin, scaleMax }: Next): Issue[] {
  if (scaleMin === null && scaleMax === null) return [];
  if (kind !== 'scale') return [{ path: scaleMin === null ? 'scaleMax' : 'scaleMin', code: 'SCALE_KIND' }];
  if (scaleMin === null) return [{ path: 'scaleMin', code: 'REQUIRED' }];
  if (scaleMax === null) return [{ path: 'scaleMax', code: 'REQUIRED' }];
  return new Exact(scaleMin).lessThan(scaleMax) ? [] : [{ path: 'scaleMax', code: 'SCALE_RANGE' }];
}

/** The year, and either the value or the day of that year; or nothing at all. */
function baselineShape({ baselineYear, baselineValue, baselineDate }: Next): Issue[] {
  if (baselineYear === null)
    return baselineValue === null && baselineDate === null ? [] : [{ path: 'baselineYear', code: 'REQUIRED' }];
  if (baselineYear < 1990 || baselineYear > 2100)
    return [{ path: 'baselineYear', code: 'RANGE', params: { min: 1990, max: 2100 } }];
  if (baselineValue === null && baselineDate === null) return [{ path: 'baselineValue', code: 'REQUIRED' }];
  return baselineValue === null || baselineDate === null ? [] : [{ path: 'baselineDate', code: 'BASELINE_SHAPE' }];
}

function printedTarget(next: Next, stored: Stored): string {
  if (!differs(next, stored, ['operator', 'targetValue', 'targetDate', 'unit'])) return next.targetPrinted;
  return targetWords({ operator: next.operator, value: next.targetValue, date: next.targetDate, unit: next.unit });
}
