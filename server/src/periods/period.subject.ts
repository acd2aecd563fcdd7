import type { Action, BlockReason, Subject } from '@albero/schema/contract';
import type { Period } from '@albero/schema/model';

/**
 * A period belongs to its whole body: its unit is the root. Once its plan is closed, or the Relazione on it validated, it
 * can only be closed too.
 */
export const periodSubject = (period: Pick<Period, 'bodyId' | 'state'>, seal: BlockReason | null = null): Subject => ({
  bodyId: period.bodyId,
  unitIds: [period.bodyId],
  state: period.state,
  ...(seal && { blocks: blocksBy(seal) }),
});

const CHANGES: readonly Action[] = ['create', 'update', 'delete', 'open', 'extend'];
const blocksBy = (seal: BlockReason): Partial<Record<Action, BlockReason>> =>
  Object.fromEntries(CHANGES.map((action) => [action, seal]));
