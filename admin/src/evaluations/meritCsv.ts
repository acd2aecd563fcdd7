import type { ExportMeritMutation } from '../generated/graphql.ts';
import { type Cell, decimal, text, toCsv } from '../results/csv.ts';
import { showDay } from '../shared/format.ts';

export type MeritRow = ExportMeritMutation['exportMerit']['rows'][number];
type Translate = (key: string) => string;

/** One line a sheet, its figures as they were frozen: what is paid is what the person was told. */
export function meritCsv(rows: readonly MeritRow[], translate: Translate): string {
  const own = (column: string) => translate(`sheets.merit.columns.${column}`);
  const known = (column: string) => translate(`sheets.columns.${column}`);
  const header = [
    known('person'),
    own('username'),
    own('position'),
    known('position'),
    known('unit'),
    own('number'),
    own('from'),
    own('to'),
    own('days'),
    own('yearDays'),
    known('score'),
    known('band'),
    translate('sheets.percent'),
    known('due'),
    own('seal'),
  ];
  return toCsv(header, rows.map(cellsOf));
}

const cellsOf = (row: MeritRow): Cell[] => [
  text(row.personName),
  text(row.username),
  text(row.positionCode),
  text(row.positionTitle),
  text(row.unitName),
  decimal(String(row.number)),
  text(showDay(row.officeFrom)),
  text(showDay(row.officeTo)),
  decimal(String(row.days)),
  decimal(String(row.yearDays)),
  decimal(row.score),
  text(row.band),
  decimal(row.resultPercent),
  decimal(row.duePercent),
  text(row.seal),
];
