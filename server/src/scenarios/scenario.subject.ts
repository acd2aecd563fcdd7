import type { Subject } from '@albero/schema/contract';
import type { Scenario } from '@albero/schema/model';

/** A what-if is the person's who made it; once shared, readable in the whole body by whoever may make some. */
export const scenarioSubject = ({
  bodyId,
  ownerId,
  state,
}: Pick<Scenario, 'bodyId' | 'ownerId'> & Partial<Pick<Scenario, 'state'>>): Subject => ({
  bodyId,
  unitIds: [],
  personId: ownerId,
  ...(state && { state }),
});

/** Where the table keeps what the rights ask for. */
export const SCENARIO_REACH = { bodyId: 'x.bodyId', personId: 'x.ownerId', state: 'x.state' } as const;
