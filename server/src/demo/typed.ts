import type { MeasurementRow } from '../measurements/index.ts';

const COMMENT = 'Rilevato dal registro interno del servizio al 30/06.';

/** What a service might have typed for a value: a little under, at, or over the target, in turns; always with its comment. */
export function typedFor(row: MeasurementRow, turn: number) {
  return { outcome: 'measured', inputs: inputsFor(row, turn), reason: null, comment: COMMENT, actReference: null };
}

function inputsFor({ kind, targetDate, periodDay }: MeasurementRow, turn: number): Record<string, string | boolean> {
  const inTurn = (...figures: readonly string[]): string => figures[turn % figures.length] ?? '0';
  switch (kind) {
    case 'count':
      return { value: inTurn('4', '2', '3', '4') };
    case 'percentage':
      return { value: inTurn('95', '55', '80', '100') };
    case 'ratio':
      return { numerator: inTurn('57', '33', '48', '60'), denominator: '60' };
    case 'averageDuration':
    case 'averageCount':
      return { total: inTurn('228', '132', '192', '240'), cases: '24' };
    case 'scale':
      return { sum: inTurn('152', '88', '128', '160'), responses: '40' };
    case 'ratioOfRatios':
      return { numerator: '38', denominator: '100', baseNumerator: '41', baseDenominator: '100' };
    case 'binary':
    case 'date':
      return { done: true, date: targetDate !== null && targetDate < periodDay ? targetDate : '2023-05-15' };
  }
}
