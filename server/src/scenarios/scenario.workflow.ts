import { Scenario } from '@albero/schema/model';
import { lockedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { invalid } from '../domain/errors.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { assertCurrent } from './scenario.service.ts';
import { scenarioSubject } from './scenario.subject.ts';

/** A what-if is shown to others, and taken back: its link opens for those who may read it and for nobody else. */
export const scenarioWorkflow: Workflow = {
  resource: 'scenarios',
  async load(manager, id) {
    const scenario = await lockedRow(manager, Scenario, id);
    return (
      scenario && {
        id,
        version: scenario.version,
        state: scenario.state,
        subject: scenarioSubject(scenario),
        assertCurrent: (expected) => assertCurrent(scenario, expected),
        move: (move) => step(scenario, move),
      }
    );
  },
};

async function step({ id, version }: Scenario, { manager, to, remarks }: Move): Promise<null> {
  if (remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  const at = { id, expectedVersion: version };
  await saveVersion(manager, Scenario, 'scenarios', at, { state: to as Scenario['state'] });
  return null;
}
