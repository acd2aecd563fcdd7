import { wordsOf } from '../measurements/ValueText.tsx';
import { type Showable, shownValue } from '../measurements/valueForm.ts';
import { showDay } from '../shared/format.ts';
import { type Cell, decimal, text } from './csv.ts';

/** One value among the results: the shape of the RESULT_ROWS document. */
export interface ResultRow extends Showable {
  readonly id: string;
  readonly reason: string | null;
  readonly slice: boolean;
  readonly unit: { readonly id: string; readonly name: string };
  readonly position: { readonly id: string; readonly title: string } | null;
  readonly period: { readonly id: string; readonly endsOn: string };
  readonly objective: { readonly id: string; readonly code: string; readonly title: string };
  readonly indicator: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly unit: string | null;
    readonly targetPrinted: string;
    readonly weight: string | null;
  };
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

export const RESULT_COLUMNS = [
  'period',
  'code',
  'objective',
  'indicator',
  'unit',
  'weight',
  'target',
  'value',
  'measure',
  'state',
  'outcome',
] as const;

/** A row for the file: figures as figures, days and states in words. */
export function cellsOf(row: ResultRow, translate: Translate): Cell[] {
  const shown = shownValue(row);
  const { objective, indicator } = row;
  return [
    text(showDay(row.period.endsOn)),
    text(objective.code),
    text(objective.title),
    text(indicator.name),
    text(row.position?.title ?? row.unit.name),
    decimal(indicator.weight),
    text(indicator.targetPrinted),
    shown.kind === 'number' ? decimal(shown.value) : shown.kind === 'day' ? text(showDay(shown.day)) : text(''),
    text(shown.kind === 'number' ? indicator.unit : ''),
    text(translate(`states.measurements.${row.state}`)),
    text(shown.kind === 'number' ? translate('outcomes.measured') : wordsOf(shown, null, translate)),
  ];
}
