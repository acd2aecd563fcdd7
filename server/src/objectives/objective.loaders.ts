import type { Objective } from '@albero/schema/model';
import { asWritten, operationalContent } from '../domain/objective-content.ts';
import type { Loaders } from '../graphql/loaders.ts';
import { INDICATORS_OF_OBJECTIVE, UNITS_OF_OBJECTIVE } from '../plans/plan.loaders.ts';
import { idsOf } from './objective.subject.ts';

/** An operational objective as JSON in the shape in which it is written: what an editing mutation would send back. */
export async function writtenJson(objective: Objective, loaders: Loaders): Promise<string> {
  const units = await loaders.take(UNITS_OF_OBJECTIVE, objective.id);
  const indicators = await loaders.take(INDICATORS_OF_OBJECTIVE, objective.id);
  return JSON.stringify(asWritten(operationalContent(objective, idsOf(units), indicators), () => true));
}
