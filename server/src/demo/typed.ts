import { Decimal } from 'decimal.js';
import type { MeasurementRow } from '../measurements/index.ts';

const COMMENT = 'Rilevato dal registro interno del servizio al 30/06.';

/** What a service might have typed for a value: a little under, at, or over the target, in turns; always with its comment. */
export function typedFor(row: MeasurementRow, turn: number) {
  return { outcome: 'measured', inputs: inputsFor(row, turn), reason: null, comment: COMMENT, actReference: null };
}

function inputsFor({ kind, targetDate, periodDay }: MeasurementRow, turn: number): Record<string, string | boolean> {
  const share = SHARES[turn % SHARES.length] ?? '0.5';
  switch (kind) {
    case 'count':
      return { value: whole('4', share) };
    case 'percentage':
      return { value: whole('100', share) };
    case 'ratio':
      return { numerator: whole('60', share), denominator: '60' };
    case 'averageDuration':
    case 'averageCount':
      return { total: whole('240', share), cases: '24' };
    case 'scale':
      return { sum: whole('160', share), responses: '40' };
    case 'ratioOfRatios':
      return { numerator: '38', denominator: '100', baseNumerator: '41', baseDenominator: '100' };
    case 'binary':
    case 'date':
      return { done: true, date: targetDate !== null && targetDate < periodDay ? targetDate : '2023-05-15' };
  }
}

const SHARES = ['0.95', '0.55', '0.8', '1'];
const whole = (of: string, share: string): string => new Decimal(of).times(share).round().toFixed();
