/** How far one unit, or one position, is with its values of a period. */
export interface Line {
  readonly unitId: string;
  readonly unitName: string;
  readonly positionId?: string | null;
  readonly positionTitle?: string | null;
  readonly due: number;
  readonly entered: number;
  readonly notMeasurable: number;
  readonly missing: number;
}

export type Sum = Pick<Line, 'due' | 'entered' | 'notMeasurable' | 'missing'>;

export const sumOf = (lines: readonly Line[]): Sum =>
  lines.reduce<Sum>(
    (sum, line) => ({
      due: sum.due + line.due,
      entered: sum.entered + line.entered,
      notMeasurable: sum.notMeasurable + line.notMeasurable,
      missing: sum.missing + line.missing,
    }),
    { due: 0, entered: 0, notMeasurable: 0, missing: 0 },
  );
