import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import type { CalibrationData } from './CalibrationPage.tsx';

type Row = CalibrationData['rows'][number];

const PARTS = ['body', 'unit', 'individual', 'behaviours'] as const;

/** The sheets in figures, each with the way to it. */
export function CalibrationTable({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('sheets.calibration.table')}
    >
      <Table size="small" sx={{ minWidth: 900 }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.columns.person')}</TableCell>
            <TableCell>{translate('sheets.columns.state')}</TableCell>
            {PARTS.map((part) => (
              <TableCell key={part} align="right">
                {translate(`sheets.parts.${part}`)}
              </TableCell>
            ))}
            <TableCell align="right">{translate('sheets.columns.score')}</TableCell>
            <TableCell>{translate('sheets.columns.band')}</TableCell>
            <TableCell align="right">{translate('sheets.columns.percent')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <SheetLine key={row.id} row={row} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SheetLine({ row }: { readonly row: Row }) {
  const figure = (value: string | null | undefined) => (value ? showDecimal(value) : '–');
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <LinkCell to={`/evaluations/${row.id}`}>{row.personName}</LinkCell>
        <div>{row.positionTitle}</div>
      </TableCell>
      <TableCell>
        <StateChip resource="evaluations" state={row.state} />
      </TableCell>
      {PARTS.map((part) => (
        <TableCell key={part} align="right" sx={FIGURE}>
          {figure(row[part])}
        </TableCell>
      ))}
      <TableCell align="right" sx={{ ...FIGURE, fontWeight: 700 }}>
        {figure(row.score)}
      </TableCell>
      <TableCell>{row.band ?? '–'}</TableCell>
      <TableCell align="right" sx={FIGURE}>
        {row.duePercent ? `${showDecimal(row.duePercent)} %` : '–'}
      </TableCell>
    </TableRow>
  );
}

const FIGURE = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;
