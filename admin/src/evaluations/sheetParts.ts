import { SHEET_PARTS, type SheetPart } from '@albero/schema/contract';
import type { FigureLine } from './sheetRecord.ts';

/** One of the four parts that a sheet is made of: weight per cent, score per cent, points that it brings to the sum. */
export interface Part {
  readonly part: SheetPart;
  readonly weight: string;
  /** null: nothing is measured. */
  readonly score: string | null;
  readonly points: string;
  readonly flags: readonly string[];
}

const isPart = (code: string | null | undefined): code is SheetPart => SHEET_PARTS.some((part) => part === code);

/** The parts in the order of the sheet. */
export const partsOf = (lines: readonly FigureLine[]): Part[] =>
  lines.flatMap(({ kind, code, weight, score, points, flags }) =>
    kind === 'part' && isPart(code)
      ? [{ part: code, weight: weight ?? '0', score: score ?? null, points: points ?? '0', flags }]
      : [],
  );

/** How many evaluators marked the behaviours: their days are told only when it matters. */
export const evaluatorLines = (lines: readonly FigureLine[]): readonly FigureLine[] =>
  lines.filter(({ kind }) => kind === 'evaluator');

/** So many decimals tell where a figure comes from; of those that follow only that there are more. */
const SEEN = 4;

/** Decimals as they are read: two, more where they tell something. `"9.3200000000"` is `"9.32"`, `"86.6666666667"` `"86.6666…"`. */
export function short(figure: string): string {
  const [whole = '', all = ''] = figure.split('.');
  const decimals = all.replace(/0+$/, '').padEnd(2, '0');
  return `${whole}.${decimals.length > SEEN ? `${decimals.slice(0, SEEN)}…` : decimals}`;
}

/** Is anything lost when it is rounded to two decimals? */
export const isRounded = (figure: string): boolean => (short(figure).split('.')[1]?.length ?? 0) > 2;

/** For the drawing only: how wide, in per cent of the bar. */
export const widthOf = (points: string): number => Math.max(0, Math.min(100, Number(points)));
