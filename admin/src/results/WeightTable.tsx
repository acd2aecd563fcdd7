import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import type { WeightRow } from './WeightBars.tsx';

/** The shares as figures. */
export function WeightTable({ label, rows }: { readonly label: string; readonly rows: readonly WeightRow[] }) {
  const translate = useTranslate();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={{ maxHeight: '70vh' }}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{label}</TableCell>
            <TableCell align="right">{translate('results.carried.share')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, share, isPart }) => (
            <TableRow key={key} hover>
              <TableCell component="th" scope="row" sx={isPart ? { pl: 5, fontWeight: 400 } : { fontWeight: 600 }}>
                {name}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {showDecimal(share)} %
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
