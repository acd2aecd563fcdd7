import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import type { Series } from './trend.ts';

/** The figures of the lines. */
export function TrendTable({ series, days }: { readonly series: readonly Series[]; readonly days: readonly string[] }) {
  const translate = useTranslate();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('results.trend')}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('results.columns.period')}</TableCell>
            {series.map(({ key, label }) => (
              <TableCell key={key} align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days.map((day, index) => (
            <TableRow key={day}>
              <TableCell component="th" scope="row">
                {day}
              </TableCell>
              {series.map(({ key, points }) => (
                <TableCell key={key} align="right">
                  {points[index] ? showDecimal(points[index]) : translate('results.states.missing')}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
