import type {
  IndicatorContent,
  ObjectiveContent,
  Pooling,
  WrittenIndicator,
  WrittenObjective,
} from '@albero/schema/contract';
import { INDICATOR_FIELDS, OBJECTIVE_FIELDS, pick } from './set-content.ts';

/** What an operational objective says, with its indicators in their order. */
export interface OperationalContent extends ObjectiveContent {
  readonly weight: string | null;
  /** In the printed order. */
  readonly unitIds: readonly string[];
  readonly leadUnitId: string | null;
  readonly indicators: readonly OperationalIndicator[];
}

export interface OperationalIndicator extends IndicatorContent {
  readonly pooling: Pooling | null;
  readonly evidenceRequired: boolean;
}

export const OPERATIONAL_FIELDS = [...OBJECTIVE_FIELDS, 'weight'] as const;
export const OPERATIONAL_INDICATOR_FIELDS = [...INDICATOR_FIELDS, 'pooling', 'evidenceRequired'] as const;

type Row = Pick<OperationalContent, 'id' | 'leadUnitId' | (typeof OPERATIONAL_FIELDS)[number]>;

/** Takes the content out of the rows; units and indicators must come in their order. */
export const operationalContent = (
  objective: Row,
  unitIds: readonly string[],
  indicators: readonly OperationalIndicator[],
): OperationalContent => ({
  ...pick(objective, ['id', ...OPERATIONAL_FIELDS, 'leadUnitId']),
  unitIds,
  indicators: indicators.map((indicator) => pick(indicator, ['id', ...OPERATIONAL_INDICATOR_FIELDS])),
});

/** The content in the shape in which it is written. @param known ids that the reader can send back; others are new */
export const asWritten = (content: OperationalContent, isKnown: (id: string) => boolean): WrittenObjective => {
  const { id: _id, doubt: _doubt, indicators, ...objective } = content;
  return { ...objective, indicators: indicators.map((each) => writtenIndicator(each, isKnown)) };
};

function writtenIndicator(indicator: OperationalIndicator, isKnown: (id: string) => boolean): WrittenIndicator {
  const { doubt: _doubt, targetPrinted: _printed, ...written } = indicator;
  return { ...written, id: isKnown(indicator.id) ? indicator.id : null };
}
