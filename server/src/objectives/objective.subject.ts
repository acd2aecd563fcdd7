import type { Subject } from '@albero/schema/contract';
import type { Objective, PlanVersion, Unit } from '@albero/schema/model';

/**
 * An operational objective is where its units are; only one of several units has anything to be organised, and only
 * one with doubts anything to be settled.
 */
export const objectiveSubject = (
  version: Pick<PlanVersion, 'bodyId' | 'state'>,
  unitIds: readonly string[],
  isDoubtful: boolean,
): Subject => ({
  bodyId: version.bodyId,
  unitIds,
  // It lives through the states of its version.
  state: version.state,
  blocks: {
    ...(unitIds.length < 2 && { organise: 'NOT_JOINT' }),
    ...(!isDoubtful && { settle: 'NO_DOUBT' }),
  },
});

/** The rights on an individual objective are those on its set. */
export const isOperational = ({ setId }: Pick<Objective, 'setId'>): boolean => setId === null;

export const idsOf = (units: readonly Pick<Unit, 'id'>[]): string[] => units.map(({ id }) => id);
