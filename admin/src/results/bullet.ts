/** Where a value and its target stand on one scale, in per cent of its width: for the drawing only. */
export interface Bullet {
  readonly value: number;
  readonly target: number;
  /** The side of the target where the value should be; null: on the target itself. */
  readonly good: 'above' | 'below' | null;
}

interface Measured {
  readonly operator: string | null;
  readonly value: string | null;
  readonly targetValue: string | null;
  readonly unit: string | null;
}

/** The scale has some room beyond the farther of the two; percentages end at 100 unless something is beyond. */
const ROOM = 1.15;

/** null: there is nothing to draw, as of dates and of what was not measured. */
export function bulletOf({ operator, value, targetValue, unit }: Measured): Bullet | null {
  if (value === null || targetValue === null) return null;
  const [reached, wanted] = [Number(value), Number(targetValue)];
  if (!Number.isFinite(reached) || !Number.isFinite(wanted) || reached < 0 || wanted < 0) return null;
  const farther = Math.max(reached, wanted);
  const end = unit === '%' && farther <= 100 ? 100 : farther === 0 ? 1 : farther * ROOM;
  const good = operator === '>=' ? 'above' : operator === '<=' ? 'below' : null;
  return { value: (reached / end) * 100, target: (wanted / end) * 100, good };
}
