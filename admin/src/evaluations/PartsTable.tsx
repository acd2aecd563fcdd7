import {
  Button,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { showDecimal } from '../shared/format.ts';
import { PartMark } from './PartsBar.tsx';
import { type Part, short } from './sheetParts.ts';

interface Props {
  readonly parts: readonly Part[];
  readonly exact: string;
  readonly score: string;
  /** Where a result is explained; null: not to this reader, or it is no result. */
  readonly whyOf: (part: Part) => string | null;
}

/** The four parts in figures: score, weight, points, and the way to how each result came about. */
export function PartsTable({ parts, exact, score, whyOf }: Props) {
  const translate = useTranslate();
  const columns = ['score', 'weight', 'points'] as const;
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('sheets.partsTable')}
    >
      <Table size="small" sx={{ minWidth: 460 }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.columns.part')}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {translate(`sheets.columns.${column}`)}
              </TableCell>
            ))}
            <TableCell>{translate('sheets.columns.why')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {parts.map((part) => (
            <PartRow key={part.part} part={part} why={whyOf(part)} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row" colSpan={3} sx={TOTAL}>
              {translate('sheets.sum')}
            </TableCell>
            <TableCell align="right" sx={TOTAL}>
              {showDecimal(short(exact))}
            </TableCell>
            <TableCell sx={TOTAL}>{translate('sheets.roundedTo', { score: showDecimal(score) })}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </TableContainer>
  );
}

function PartRow({ part, why }: { readonly part: Part; readonly why: string | null }) {
  const translate = useTranslate();
  const name = translate(`sheets.parts.${part.part}`);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <PartMark part={part.part} />
        {name}
      </TableCell>
      <TableCell align="right" sx={FIGURE}>
        {part.score === null ? translate('sheets.notMeasured') : showDecimal(short(part.score))}
      </TableCell>
      <TableCell align="right" sx={FIGURE}>
        {showDecimal(short(part.weight))} %
      </TableCell>
      <TableCell align="right" sx={FIGURE}>
        {showDecimal(short(part.points))}
      </TableCell>
      <TableCell>
        {why ? (
          <Button component={Link} to={why} size="small" aria-label={translate('sheets.whyOf', { name })}>
            {translate('sheets.why')}
          </Button>
        ) : (
          '–'
        )}
      </TableCell>
    </TableRow>
  );
}

const FIGURE = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;
const TOTAL = { ...FIGURE, fontWeight: 700, fontSize: '1rem', color: 'text.primary' } as const;
