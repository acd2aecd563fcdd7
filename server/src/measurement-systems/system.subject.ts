import type { Subject, Viewer } from '@albero/schema/contract';
import type { MeasurementSystem } from '@albero/schema/model';

type Known = Pick<MeasurementSystem, 'bodyId' | 'state' | 'authorIds' | 'opinionFavourable'>;

/**
 * A measurement system belongs to its whole body. It is adopted only after a favourable opinion, and whoever wrote in it
 * gives none, whatever seats they hold.
 * @param viewer who asks; without one only reading is asked for
 */
export const systemSubject = (
  { bodyId, state, authorIds, opinionFavourable }: Known,
  viewer: Viewer | null = null,
): Subject => ({
  bodyId,
  unitIds: [bodyId],
  state,
  authorIds,
  blocks: {
    ...(opinionFavourable !== true && { adopt: 'OPINION_MISSING' }),
    ...(viewer && authorIds.includes(viewer.personId) && { giveOpinion: 'SAME_PERSON' }),
  },
});

/** Of a body for which one is begun. */
export const newSystemSubject = (bodyId: string): Subject => ({ bodyId, unitIds: [bodyId] });

/** Where the table keeps what the rights ask for. */
export const SYSTEM_REACH = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' } as const;
