import type { EvaluationRules } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { pinnedSystem } from '../documents/index.ts';
import { DEFAULT_EVALUATION } from '../domain/measurement-system/index.ts';
import type { Semaphores } from './results.types.ts';

/** From which scores on a light is green or amber: as the plan's measurement system says, else the usual ones. */
export async function semaphoresOf(manager: EntityManager, version: PlanVersion): Promise<Semaphores> {
  const rules = (await pinnedSystem(manager, version))?.evaluation as Partial<EvaluationRules> | undefined;
  return rules?.semaphores ?? DEFAULT_EVALUATION.semaphores;
}
