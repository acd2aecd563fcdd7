import type { Action, BlockReason, Subject } from '@albero/schema/contract';
import type { Report } from '@albero/schema/model';

/** What keeps single steps of a Relazione from being taken, whatever its own state: see report.blocks.ts. */
export type ReportBlocks = Partial<Record<Action, BlockReason>>;

/** A Relazione belongs to its whole body: its unit is the root. */
export const reportSubject = (
  { bodyId, state, authorIds }: Pick<Report, 'bodyId' | 'state' | 'authorIds'>,
  blocks: ReportBlocks = {},
): Subject => ({ bodyId, unitIds: [bodyId], state, authorIds, blocks });

/** Where the table of reports keeps what the rights ask for. */
export const REPORT_REACH = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' } as const;

/** Working papers are in the state of their Relazione (`r`). */
export const PAPERS_REACH = { bodyId: 'r.bodyId', unitId: 'r.bodyId', state: 'r.state' } as const;
