import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';

interface Props {
  /** null: not told, because of few persons. */
  readonly bands: readonly { readonly label: string; readonly count?: number | null }[];
  readonly heading: string;
}

/** How many in each band; what may not be told says so. */
export function CountedBands({ bands, heading }: Props) {
  const translate = useTranslate();
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ maxWidth: 520 }}>
      <Table size="small" aria-label={heading}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.columns.band')}</TableCell>
            <TableCell align="right">{heading}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {bands.map(({ label, count }) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell align="right">{count ?? translate('sheets.summary.hidden')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
