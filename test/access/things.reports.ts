import type { Facts } from './facts.ts';
import { keptBy, lastPeriodOf, NOWHERE } from './kept.ts';
import type { Thing } from './oracle.ts';

/** A Relazione and the papers about it: neither goes on before the year is final, nor while a rimodulazione is on its way. */
export function reportsOf(facts: Facts): Thing[] {
  return facts.reports.flatMap(({ id, bodyId, planId, state, authorIds }): Thing[] => {
    const versions = facts.versions.filter((each) => each.planId === planId);
    const told = versions.find((each) => each.state === 'inForce' || each.state === 'closed');
    const isRevised = versions.some((each) => ON_THE_WAY.includes(each.state));
    const isOpen = (isRevised || !told || !isFinal(facts, told)) && 'the year is not final';
    const of = { ...NOWHERE, bodyId, unitIds: [bodyId], state, authorIds };
    const papers = facts.papers.filter(({ reportId }) => reportId === id);
    return [
      { ...of, resource: 'reports', id, kept: keptBy({ adopt: isOpen, validate: isOpen }) },
      ...papers.map((each): Thing => ({ ...of, resource: 'workingPapers', id: each.id })),
    ];
  });
}

/** The OIV has validated the Relazione on the plan. */
export const isReported = ({ reports }: Facts, planId: string): boolean =>
  reports.some((each) => each.planId === planId && each.state === 'validated');

/** Of versions that are on their way to be adopted. */
export const ON_THE_WAY = ['draft', 'underReview', 'proposed', 'approved'];
const FINAL = ['approved', 'consolidated'];

/** Every value of the last day that this version defines was approved, and there is one. */
export function isFinal(facts: Facts, { id, planId }: { readonly id: string; readonly planId: string }): boolean {
  const last = lastPeriodOf(facts, planId);
  const lineages = new Set(
    facts.indicators.filter(({ versionId }) => versionId === id).map(({ lineageId }) => lineageId),
  );
  const due = facts.measurements.filter((each) => each.periodId === last && lineages.has(each.lineageId));
  return due.length > 0 && due.every(({ state }) => FINAL.includes(state));
}
