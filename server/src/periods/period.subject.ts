import type { Action, BlockReason, Subject } from '@albero/schema/contract';
import type { Period } from '@albero/schema/model';

/** A period belongs to its whole body: its unit is the root. Once its plan is closed it can only be closed too. */
export const periodSubject = (period: Pick<Period, 'bodyId' | 'state'>, isPlanClosed = false): Subject => ({
  bodyId: period.bodyId,
  unitIds: [period.bodyId],
  state: period.state,
  ...(isPlanClosed && { blocks: OF_A_CLOSED_PLAN }),
});

const CHANGES: readonly Action[] = ['create', 'update', 'delete', 'open', 'extend'];
const OF_A_CLOSED_PLAN: Partial<Record<Action, BlockReason>> = Object.fromEntries(
  CHANGES.map((action) => [action, 'PLAN_CLOSED']),
);
