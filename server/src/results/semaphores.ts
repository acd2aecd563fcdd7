import type { EvaluationRules } from '@albero/schema/contract';
import type { VersionContent } from '../documents/index.ts';
import { DEFAULT_EVALUATION } from '../domain/measurement-system/index.ts';
import type { Semaphores } from './results.types.ts';

/** From which scores on a light is green or amber: as the plan's measurement system says, else the usual ones. */
export function semaphoresOf({ pinned }: Pick<VersionContent, 'pinned'>): Semaphores {
  const rules = pinned?.evaluation as Partial<EvaluationRules> | undefined;
  return rules?.semaphores ?? DEFAULT_EVALUATION.semaphores;
}
