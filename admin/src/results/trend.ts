/** One line of the trend: a score at each period, null where there is none. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** Which colour, dashes and shape it has: kept when others are hidden. */
  readonly look: number;
  readonly points: readonly (string | null)[];
}

export interface Point {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly score: string;
}

/**
 * The drawing's own measures, in pixels: a figure above the highest score has its place, too. Its width is what there is,
 * so that words keep their size.
 */
export const FRAME = { height: 272, left: 44, right: 64, top: 28, bottom: 32 } as const;

/** How large the drawing is, and how far its scale goes. */
export interface Scale {
  readonly width: number;
  readonly top: number;
}

export const xAt = (index: number, count: number, { width }: Scale): number => {
  const inner = width - FRAME.left - FRAME.right;
  return FRAME.left + (count < 2 ? inner / 2 : (inner * index) / (count - 1));
};
/** Scores above 100 exist where the system lets them: the scale grows with them. */
export const topOf = (series: readonly Series[]): number => {
  const highest = Math.max(100, ...series.flatMap(({ points }) => points.map((score) => Number(score ?? 0))));
  return Math.ceil(highest / 20) * 20;
};
export const yAt = (score: number, { top }: Scale): number =>
  FRAME.top + (FRAME.height - FRAME.top - FRAME.bottom) * (1 - score / top);

/** A gap where nothing was scored: no line leads over it. */
export function segmentsOf(points: readonly (string | null)[], scale: Scale): Point[][] {
  const segments: Point[][] = [];
  let open: Point[] = [];
  for (const [index, score] of points.entries()) {
    if (score === null) {
      if (open.length > 0) segments.push(open);
      open = [];
      continue;
    }
    open.push({ index, x: xAt(index, points.length, scale), y: yAt(Number(score), scale), score });
  }
  return open.length > 0 ? [...segments, open] : segments;
}

/** The figures beside the last points, so far apart that they can be read. */
export function labelsApart(at: readonly number[], least: number): number[] {
  const order = at.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [...at];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { y, index } of order) {
    placed[index] = Math.max(y, floor);
    floor = (placed[index] as number) + least;
  }
  return placed;
}
