import { CHECKLIST } from '@albero/schema/contract';
import type { WorkingPapers } from '@albero/schema/model';
import type { CheckPoint, SampledValue } from './papers.types.ts';

/** The whole checklist, each point as far as it is answered. */
export function checkPoints({ checklist }: Pick<WorkingPapers, 'checklist'>): CheckPoint[] {
  const answers = new Map(checklist.map((answer) => [answer.code, answer]));
  return CHECKLIST.map(({ code, section, isCondition = false }) => {
    const { outcome = null, note = null } = answers.get(code) ?? {};
    return { code, section, isCondition, outcome, note };
  });
}

/** Every value that was drawn, with what was found. */
export function sampledValues({ sample }: Pick<WorkingPapers, 'sample'>): SampledValue[] {
  const found = new Map(sample?.found.map((each) => [each.measurementId, each]));
  return (sample?.measurementIds ?? []).map(
    (measurementId) => found.get(measurementId) ?? { measurementId, outcome: null, note: null },
  );
}
