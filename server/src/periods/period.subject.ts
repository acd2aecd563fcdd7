import type { Subject } from '@albero/schema/contract';
import type { Period } from '@albero/schema/model';

/** A period belongs to its whole body: its unit is the root. */
export const periodSubject = (period: Pick<Period, 'bodyId' | 'state'>): Subject => ({
  bodyId: period.bodyId,
  unitIds: [period.bodyId],
  state: period.state,
});
