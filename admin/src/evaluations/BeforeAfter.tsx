import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Change } from './amending.ts';

/** Which marks become which. */
export function BeforeAfter({ changes }: { readonly changes: readonly Change[] }) {
  const translate = useTranslate();
  if (changes.length === 0) return <Typography color="text.secondary">{translate('sheets.amend.none')}</Typography>;
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={translate('sheets.amend.changes')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.columns.behaviour')}</TableCell>
            <TableCell align="right">{translate('sheets.columns.before')}</TableCell>
            <TableCell align="right">{translate('sheets.columns.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ behaviour, before, after }) => (
            <TableRow key={behaviour.code}>
              <TableCell component="th" scope="row">
                {behaviour.title}
              </TableCell>
              <TableCell align="right">{before ?? '–'}</TableCell>
              <TableCell align="right">
                <strong>{after ?? '–'}</strong>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
