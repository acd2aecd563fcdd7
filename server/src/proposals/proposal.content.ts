import type { WrittenObjective } from '@albero/schema/contract';
import { targetWords } from '@albero/schema/rules';
import { objectiveChanges } from '../domain/objective-changes.ts';
import { asWritten, type OperationalContent } from '../domain/objective-content.ts';
import type { Changes } from '../domain/telling.ts';

/** What is kept of a proposal: indicators of the objective with their ids, new ones without. */
export function writtenContent(content: OperationalContent, current: OperationalContent | null): WrittenObjective {
  const known = new Set(current?.indicators.map(({ id }) => id));
  return asWritten(content, (id) => known.has(id));
}

/** What differs between two writings of a proposal. @param before null: it is new; after null: it is deleted */
export const proposalChanges = (
  before: WrittenObjective | null,
  after: WrittenObjective | null,
  unitCode: (id: string) => string,
): Changes | null => objectiveChanges(before && comparable(before), after && comparable(after), unitCode);

/** New indicators are compared by their place. */
function comparable({ indicators, ...objective }: WrittenObjective): OperationalContent {
  return {
    id: '',
    doubt: null,
    ...objective,
    indicators: indicators.map((indicator, i) => ({
      ...indicator,
      id: indicator.id ?? `new ${i}`,
      doubt: null,
      targetPrinted: targetWords({
        operator: indicator.operator,
        value: indicator.targetValue,
        date: indicator.targetDate,
        unit: indicator.unit,
      }),
    })),
  };
}
