import type { WrittenIndicator, WrittenObjective } from '@albero/schema/contract';
import { targetWords } from '@albero/schema/rules';
import { changesSince, type SetChanges } from '../individual-sets/setChanges.ts';
import type { SetObjective } from '../individual-sets/setRecord.ts';

type UnitName = (id: string) => string;

/** What the proposal would change in the objective as it stands now, field by field; null when it cannot be read. */
export const changesOf = (currentJson: string, contentJson: string, unitName: UnitName): SetChanges | null =>
  changesSince(told(currentJson, unitName), told(contentJson, unitName));

/** In the shape of a set of one, with units and targets in words. */
function told(json: string, unitName: UnitName): string {
  const { unitIds, leadUnitId, indicators, ...words } = JSON.parse(json) as WrittenObjective;
  const objective = {
    ...words,
    // One and the same objective, before and after.
    id: 'objective',
    units: unitIds.map(unitName).sort().join(' · '),
    leadUnit: leadUnitId ? unitName(leadUnitId) : null,
    indicators: indicators.map(toldIndicator),
  };
  return JSON.stringify({ objectives: [objective] });
}

/** An indicator that is proposed as new has no identity yet: its place tells it apart. */
const toldIndicator = ({ evidenceRequired, ...indicator }: WrittenIndicator, place: number) => ({
  ...indicator,
  id: indicator.id ?? `new-${place}`,
  targetPrinted: targetOf(indicator),
  evidenceRequired: evidenceRequired ? '✓' : null,
});

const targetOf = ({ operator, targetValue, targetDate, unit }: Omit<WrittenIndicator, 'evidenceRequired'>): string =>
  targetWords({ operator, value: targetValue, date: targetDate, unit }) ?? '';

/** A new objective, to be read as a whole. */
export const readingOf = (written: WrittenObjective): SetObjective => ({
  ...written,
  id: 'new',
  doubt: null,
  remark: null,
  servesArea: null,
  indicators: written.indicators.map((each, place) => ({
    ...each,
    id: each.id ?? `new-${place}`,
    doubt: null,
    targetPrinted: targetOf(each),
  })),
});
