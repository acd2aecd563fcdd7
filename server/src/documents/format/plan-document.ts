import { BRANCHES, UNIT_KINDS } from '@albero/schema/contract';
import { z } from 'zod';
import { indicator } from './indicator.ts';
import { measurementSystem } from './system.ts';
import { amount, code, day, doubt, filledText, instant, line, text, year } from './words.ts';

const unit = z.strictObject({
  code,
  name: line,
  kind: z.enum(UNIT_KINDS),
  parent: code.exactOptional(),
  aliases: z.array(line).max(50, 'TOO_MANY').exactOptional(),
});

const plan = z.strictObject({
  title: line,
  year,
  triennium: z.strictObject({ from: year, to: year }),
  adoption: z.strictObject({ body: line, act: line, date: day, annex: line.exactOptional() }).nullable(),
  signedBy: line.exactOptional(),
  signedAt: z.union([instant, day], 'INSTANT').exactOptional(),
});

const objective = z.strictObject({
  code,
  title: filledText,
  weight: amount.nullable(),
  description: text.nullable(),
  units: z.array(code).min(1, 'EMPTY'),
  leadUnit: code.exactOptional(),
  indicators: z.array(indicator),
  doubt: doubt.exactOptional(),
});

const area = z.strictObject({
  code,
  title: filledText,
  branch: z.enum(BRANCHES),
  weight: amount.exactOptional(),
  objectives: z.array(objective),
  doubt: doubt.exactOptional(),
});

const individualObjective = z.strictObject({
  code,
  title: filledText,
  description: text.nullable(),
  indicators: z.array(indicator),
  doubt: doubt.exactOptional(),
});

const position = z.strictObject({ code, title: line, unit: code, objectives: z.array(individualObjective) });

/**
 * One plan of one body for one year, format `albero-plan/1`. Strict: a key that is not named here is refused.
 * The keys stand in the order in which an export writes them.
 */
export const planDocument = z.strictObject({
  format: z.literal('albero-plan/1'),
  organisation: z.strictObject({ name: line, abbreviation: code }),
  units: z.array(unit),
  plan,
  measurementSystem: measurementSystem.exactOptional(),
  areas: z.array(area),
  positions: z.array(position),
});

/** The format as a JSON Schema, for whoever writes or reads documents without this program. */
export const planDocumentJsonSchema = (): object => ({
  title: 'albero-plan/1',
  description: 'A performance plan of an Italian public body: areas, objectives, indicators, targets, values.',
  ...z.toJSONSchema(planDocument, { target: 'draft-2020-12' }),
});

export type PlanDocument = z.infer<typeof planDocument>;
export type DocumentUnit = PlanDocument['units'][number];
export type DocumentArea = PlanDocument['areas'][number];
export type DocumentObjective = DocumentArea['objectives'][number];
export type DocumentPosition = PlanDocument['positions'][number];
export type DocumentIndividualObjective = DocumentPosition['objectives'][number];
export type DocumentIndicator = DocumentObjective['indicators'][number];
export type DocumentMeasurement = NonNullable<DocumentIndicator['measurements']>[number];
export type DocumentInputs = NonNullable<DocumentMeasurement['inputs']>;
