import { Exact } from '@albero/schema/rules';
import type { StateTone } from '../theme/tokens.ts';

/** From which score on, in per cent: the measurement system says so. */
export interface Thresholds {
  readonly green: string;
  readonly amber: string;
}

export const LIGHTS = ['green', 'amber', 'red', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** Of the score as it is shown: what reads 90,00 is what 90 asks for. */
export function lightOf(score: string | null | undefined, { green, amber }: Thresholds): Light {
  if (score == null) return 'none';
  const figure = new Exact(score);
  if (figure.gte(green)) return 'green';
  return figure.gte(amber) ? 'amber' : 'red';
}

export const LIGHT_TONES: Readonly<Record<Light, StateTone>> = {
  green: 'done',
  amber: 'waiting',
  red: 'returned',
  none: 'quiet',
};
