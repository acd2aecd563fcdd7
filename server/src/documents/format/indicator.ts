import {
  INDICATOR_KINDS,
  MEASURE_UNITS,
  OPERATORS,
  POOLINGS,
  TYPED_OUTCOMES,
  TYPOLOGIES,
} from '@albero/schema/contract';
import { z } from 'zod';
import { amount, code, day, decimal, doubt, filledText, text, year } from './words.ts';

const algorithm = z.strictObject({ numerator: text, denominator: text.nullable() });

/** The value of an earlier year: a number or a day. */
const baseline = z
  .strictObject({ year, value: decimal.exactOptional(), date: day.exactOptional() })
  .refine((given) => (given.value === undefined) !== (given.date === undefined), 'BASELINE_SHAPE')
  .meta({ oneOf: [{ required: ['value'] }, { required: ['date'] }] });

const target = z.strictObject({
  operator: z.enum(OPERATORS).nullable(),
  value: decimal.nullable(),
  date: day.nullable(),
  printed: text,
});

/** What was typed. Which keys go together depends on the kind of the indicator: checks/indicators.ts. */
const inputs = z.strictObject({
  value: decimal.exactOptional(),
  numerator: decimal.exactOptional(),
  denominator: decimal.exactOptional(),
  total: decimal.exactOptional(),
  cases: decimal.exactOptional(),
  sum: decimal.exactOptional(),
  responses: decimal.exactOptional(),
  baseNumerator: decimal.exactOptional(),
  baseDenominator: decimal.exactOptional(),
  done: z.boolean().exactOptional(),
  date: day.exactOptional(),
});

const measurement = z.strictObject({
  period: day,
  unit: code.exactOptional(),
  state: z.enum(TYPED_OUTCOMES),
  reason: filledText.exactOptional(),
  inputs: inputs.exactOptional(),
});

export const indicator = z
  .strictObject({
    name: filledText,
    kind: z.enum(INDICATOR_KINDS),
    weight: amount.nullable(),
    typology: z.enum(TYPOLOGIES).nullable(),
    unit: z.enum(MEASURE_UNITS).nullable(),
    algorithm,
    baseline: baseline.nullable(),
    target,
    pooling: z.enum(POOLINGS).exactOptional(),
    scale: z.strictObject({ min: decimal, max: decimal }).exactOptional(),
    doubt: doubt.exactOptional(),
    measurements: z.array(measurement).exactOptional(),
  })
  .meta({ id: 'Indicator' });
