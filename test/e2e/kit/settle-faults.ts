import { missingTo100 } from '../../../schema/src/rules/index.ts';
import { type Plan, written } from '../../api/drafts.ts';
import { readiness } from '../../api/plan-steps.ts';
import type { Client } from '../../kit/client.ts';

const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { version } }';

/** What the printed plan leaves open is given from another computer: all but the first weight. */
export async function settleFaults(planner: Client, plan: Plan): Promise<void> {
  const faults = await readiness(planner, plan.id);
  const [kept] = faults.filter(({ code }) => code === 'WEIGHT_MISSING');
  const codeOf = (id: string) => faults.find(({ nodeId }) => nodeId === id && nodeId !== kept?.nodeId)?.code;
  for (const objective of plan.areas.flatMap(({ objectives }) => objectives)) {
    if (!objective.indicators.some(({ id }) => codeOf(id))) continue;
    const missing = missingTo100(objective.indicators.map(({ weight }) => weight));
    const { indicators, ...rest } = written(objective);
    const settled = indicators.map((each) => {
      const code = codeOf(each.id);
      return { ...each, ...(code === 'WEIGHT_MISSING' ? { weight: missing } : code ? { operator: '>=' } : {}) };
    });
    const input = { id: objective.id, expectedVersion: objective.version, objective: { ...rest, indicators: settled } };
    await planner.query(UPDATE, { input });
  }
}
