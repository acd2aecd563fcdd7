import { z } from 'zod';
import { amount } from './words.ts';

const BASELINE = 'baselineToTarget';

/** From `from` (included) to `to` (excluded) the achievement is `achievement`. */
const band = z.strictObject({ from: amount, to: amount, achievement: amount });

const sheet = z.strictObject({
  body: amount.exactOptional(),
  unit: amount.exactOptional(),
  individual: amount.exactOptional(),
  behaviours: amount.exactOptional(),
});

/** How the body measures and scores; what is absent has the default of docs/scoring.md. */
export const measurementSystem = z.strictObject({
  cap: amount.exactOptional(),
  atLeast: z.enum(['proportional', 'onOff', BASELINE]).exactOptional(),
  atMost: z.enum(['linear', 'inverse', 'onOff', BASELINE]).exactOptional(),
  equal: z.enum(['onOff', 'proportional']).exactOptional(),
  date: z.enum(['onOff', 'lateLinear']).exactOptional(),
  lateDays: z.int('WHOLE').min(1, 'WHOLE').exactOptional(),
  scale: z.enum(['proportional', 'rescaled']).exactOptional(),
  floor: amount.nullable().exactOptional(),
  bands: z.array(band).max(100, 'TOO_MANY').nullable().exactOptional(),
  zeroDenominator: z.enum(['neutral', 'full', 'zero']).exactOptional(),
  missingAtClose: z.enum(['zero', 'neutral']).exactOptional(),
  bodyAggregation: z.enum(['equal', 'byObjectives', 'explicit']).exactOptional(),
  agencyWeight: amount.exactOptional(),
  sheet: sheet.exactOptional(),
});
