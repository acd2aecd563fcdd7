import type { FieldShape } from '../shared/FormField.tsx';
import { showDay } from '../shared/format.ts';
import type { Fields } from '../shared/useSaveRecord.ts';
import type { SheetRecord } from './sheetRecord.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;
type Labelled = FieldShape & { readonly label: string };

const fromOf = (place: number): string => `evaluatorFrom${place}`;
const toOf = (place: number): string => `evaluatorTo${place}`;

/** Evaluators who share the year have fields for their days; one alone has the whole. */
const shared = ({ byEvaluators }: SheetRecord) => (byEvaluators.length > 1 ? byEvaluators : []);

export const officeStart = (sheet: SheetRecord): Fields => ({
  clusterCode: sheet.clusterCode,
  officeFrom: sheet.officeFrom,
  officeTo: sheet.officeTo,
  officeDays: String(sheet.officeDays),
  ...Object.fromEntries(
    shared(sheet).flatMap(({ from, to }, place) => [
      [fromOf(place), from],
      [toOf(place), to],
    ]),
  ),
});

export function officeFields(sheet: SheetRecord, translate: Translate): Labelled[] {
  const { clusters, officeBySeats } = sheet;
  const seats = officeBySeats && {
    help: translate('sheets.bySeats', {
      from: showDay(officeBySeats.from),
      to: showDay(officeBySeats.to),
      smart_count: officeBySeats.days,
    }),
  };
  const field = (name: string) => ({ name, label: translate(`sheets.fields.${name}`), required: true });
  return [
    {
      ...field('clusterCode'),
      kind: 'choice',
      choices: clusters.map(({ code, label }) => ({ id: code, name: label })),
    },
    { ...field('officeFrom'), kind: 'day' },
    { ...field('officeTo'), kind: 'day' },
    { ...field('officeDays'), kind: 'text', ...seats },
    ...shared(sheet).flatMap(({ evaluatorName: name }, place): Labelled[] => [
      { name: fromOf(place), kind: 'day', required: true, label: translate('sheets.evaluatesFrom', { name }) },
      { name: toOf(place), kind: 'day', required: true, label: translate('sheets.evaluatesTo', { name }) },
    ]),
  ];
}

/** Only what was changed: the rest stays as it is, whoever changed it meanwhile. */
export function officeInput(sheet: SheetRecord, start: Fields, typed: Fields) {
  const changed = (name: string): string | undefined =>
    typed[name] !== start[name] && typed[name] != null ? typed[name] : undefined;
  const days = changed('officeDays');
  const parts = shared(sheet);
  const hasMoved = parts.some((_, place) => changed(fromOf(place)) ?? changed(toOf(place)));
  return {
    clusterCode: changed('clusterCode'),
    officeFrom: changed('officeFrom'),
    officeTo: changed('officeTo'),
    officeDays: days === undefined ? undefined : wholeIn(days),
    evaluatorDays: hasMoved
      ? parts.map(({ evaluatorId, from, to }, place) => ({
          evaluatorId,
          from: typed[fromOf(place)] ?? from,
          to: typed[toOf(place)] ?? to,
        }))
      : undefined,
  };
}

/** What is no whole number is sent as one that is refused with its sentence, and never as a guess. */
const wholeIn = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0);
