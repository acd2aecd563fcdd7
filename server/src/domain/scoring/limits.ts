import { Exact } from '@albero/schema/rules';
import { ZERO } from './figures.ts';
import type { MeasurementSystem } from './system.ts';

/** What the limits of the measurement system made of an achievement, one after the other. */
export interface Limited {
  readonly clamped: Exact;
  readonly floored: Exact;
  readonly achievement: Exact;
}

/** From 0 to the cap; nothing below the floor; then the band, if there are bands. */
export function limit(raw: Exact, system: MeasurementSystem): Limited {
  const clamped = Exact.min(Exact.max(raw, ZERO), system.cap);
  const floored = system.floor !== null && clamped.lt(system.floor) ? ZERO : clamped;
  return { clamped, floored, achievement: banded(floored, system) };
}

/** The highest band that begins at or below the figure: the last one is open upwards, and below the first nothing changes. */
function banded(figure: Exact, { bands }: MeasurementSystem): Exact {
  const band = (bands ?? []).findLast(({ from }) => figure.gte(from));
  return band ? new Exact(band.achievement) : figure;
}
