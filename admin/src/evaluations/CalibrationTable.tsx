import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import type { CalibrationData } from './CalibrationPage.tsx';

type Row = CalibrationData['rows'][number];

const PARTS = ['body', 'unit', 'individual', 'behaviours'] as const;

/** The sheets in figures, each with the way to it. */
export function CalibrationTable({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  return <Rows caption={translate('sheets.calibration.table')} columns={useColumns()} records={rows} />;
}

function useColumns(): Column<Row>[] {
  const translate = useTranslate();
  const label = (column: string) => translate(`sheets.columns.${column}`);
  return [
    {
      label: label('person'),
      cell: ({ id, personName, positionTitle }) => (
        <>
          <LinkCell to={`/evaluations/${id}`}>{personName}</LinkCell>
          <div>{positionTitle}</div>
        </>
      ),
    },
    { label: label('state'), cell: ({ state }) => <StateChip resource="evaluations" state={state} /> },
    ...PARTS.map(
      (part): Column<Row> => ({
        label: translate(`sheets.parts.${part}`),
        cell: (row) => figure(row[part]),
      }),
    ),
    { label: label('score'), cell: ({ score }) => <strong>{figure(score)}</strong> },
    {
      label: label('band'),
      cell: ({ band, duePercent }) => (band ? `${band}, ${showDecimal(duePercent)} %` : '–'),
    },
  ];
}

const figure = (value: string | null | undefined): string => (value ? showDecimal(value) : '–');
