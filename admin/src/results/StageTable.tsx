import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type Line, stagesOf, sumOf } from './completeness.ts';

/** The same as the bars, in figures. */
export function StageTable({ lines }: { readonly lines: readonly Line[] }) {
  const translate = useTranslate();
  const all = sumOf(lines);
  const rows = [
    ...lines.map((line) => ({
      key: line.positionId ?? line.unitId,
      name: line.positionTitle ?? line.unitName,
      sum: line,
    })),
    { key: 'all', name: translate('results.all'), sum: all },
  ];
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('results.stages')}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('results.columns.unit')}</TableCell>
            {stagesOf(all).map(({ stage }) => (
              <TableCell key={stage} align="right">
                {translate(`results.stageName.${stage}`)}
              </TableCell>
            ))}
            <TableCell align="right">{translate('results.all')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, sum }) => (
            <TableRow key={key} hover>
              <TableCell component="th" scope="row" sx={{ fontWeight: key === 'all' ? 700 : 400 }}>
                {name}
              </TableCell>
              {stagesOf(sum).map(({ stage, count }) => (
                <TableCell key={stage} align="right" sx={FIGURE}>
                  {count}
                </TableCell>
              ))}
              <TableCell align="right" sx={FIGURE}>
                {sum.due}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const FIGURE = { fontVariantNumeric: 'tabular-nums' } as const;
