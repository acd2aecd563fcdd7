import { Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';
import { PartMark } from './PartsBar.tsx';
import { type Part, short } from './sheetParts.ts';

interface Props {
  readonly parts: readonly Part[];
  readonly exact: string;
  readonly score: string;
  /** Where a result is explained; null: not to this reader, or it is no result. */
  readonly whyOf: (part: Part) => string | null;
}

type Row = Part & { readonly id: string };

/** The four parts in figures: score, weight, points, and the way to how each result came about. */
export function PartsTable({ parts, exact, score, whyOf }: Props) {
  const translate = useTranslate();
  const columns = useColumns(whyOf);
  return (
    <div>
      <Rows
        caption={translate('sheets.partsTable')}
        columns={columns}
        records={parts.map((part) => ({ ...part, id: part.part }))}
      />
      <Typography sx={{ mt: 1, fontWeight: 700 }}>
        {translate('sheets.sum', { exact: showDecimal(short(exact)), score: showDecimal(score) })}
      </Typography>
    </div>
  );
}

function useColumns(whyOf: Props['whyOf']): Column<Row>[] {
  const translate = useTranslate();
  const label = (column: string) => translate(`sheets.columns.${column}`);
  return [
    {
      label: label('part'),
      cell: ({ part }) => (
        <>
          <PartMark part={part} />
          {translate(`sheets.parts.${part}`)}
        </>
      ),
    },
    {
      label: label('score'),
      cell: ({ score }) => (score === null ? translate('sheets.notMeasured') : showDecimal(short(score))),
    },
    { label: label('weight'), cell: ({ weight }) => `${showDecimal(short(weight))} %` },
    { label: label('points'), cell: ({ points }) => showDecimal(short(points)) },
    { label: label('why'), cell: (part) => <Why part={part} to={whyOf(part)} /> },
  ];
}

function Why({ part, to }: { readonly part: Part; readonly to: string | null }) {
  const translate = useTranslate();
  if (!to) return null;
  const name = translate(`sheets.parts.${part.part}`);
  return (
    <Button component={Link} to={to} size="small" aria-label={translate('sheets.whyOf', { name })}>
      {translate('sheets.why')}
    </Button>
  );
}
