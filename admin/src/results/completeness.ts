/** How far one unit, or one position, is with its values of a period. */
export interface Line extends Sum {
  readonly unitId: string;
  readonly unitName: string;
  readonly positionId?: string | null;
  readonly positionTitle?: string | null;
}

/** `due` = entered + notMeasurable + missing; a missing value that was confirmed counts as missing, and by its state. */
export interface Sum extends Readonly<Record<(typeof COUNTS)[number], number>> {}

const COUNTS = [
  'due',
  'entered',
  'notMeasurable',
  'missing',
  'draft',
  'returned',
  'submitted',
  'verified',
  'approved',
] as const;

export const sumOf = (lines: readonly Line[]): Sum =>
  Object.fromEntries(COUNTS.map((count) => [count, lines.reduce((sum, line) => sum + line[count], 0)])) as Record<
    (typeof COUNTS)[number],
    number
  >;

/** The stages of the review, the farthest first: what is in none of them is not entered at all. */
export const STAGES = ['approved', 'verified', 'submitted', 'returned', 'draft'] as const;
export type Stage = (typeof STAGES)[number] | 'none';

/** How many values stand at each stage; together they make `due`. */
export function stagesOf(sum: Sum): readonly { readonly stage: Stage; readonly count: number }[] {
  const reviewed = STAGES.map((stage) => ({ stage, count: sum[stage] }));
  const passed = reviewed.reduce((all, { count }) => all + count, 0);
  return [...reviewed, { stage: 'none', count: sum.due - passed }];
}
