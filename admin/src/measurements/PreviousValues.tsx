import { Exact } from '@albero/schema/rules';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay } from '../shared/format.ts';
import { changeSince, figuresOf } from './change.ts';
import { wordsOf } from './ValueText.tsx';
import type { Shown } from './valueForm.ts';
import type { PreviousValue, ValueRecord } from './valueRecord.ts';

interface Props {
  readonly record: ValueRecord;
  /** The value of this period, as it stands in the form. */
  readonly value: string | null;
}

/** What was measured before, beside the field: a small picture, and the same as a table. */
export function PreviousValues({ record, value }: Props) {
  const translate = useTranslate();
  const { previous, indicator, period } = record;
  if (previous.length === 0) return null;
  const now = value === null ? [] : [{ day: period.endsOn, value, date: null, inputs: null }];
  const points = [...previous, ...now].sort((a, b) => a.day.localeCompare(b.day));
  const figures = figuresOf(points);
  const words = (point: PreviousValue) => wordsOf(shownBefore(point), indicator.unit, translate);
  const change = changeSince({ kind: indicator.kind, value, previous });
  return (
    <Box component="section" aria-label={translate('values.previous')}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('values.previous')}
      </Typography>
      {figures.length > 1 && <Trend values={figures.map((point) => point.value)} isOpen={value !== null} />}
      <Table size="small" aria-label={translate('values.previous')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('values.day')}</TableCell>
            <TableCell align="right">{translate('values.value')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {points.map((point) => (
            <TableRow key={point.day}>
              <TableCell component="th" scope="row">
                {showDay(point.day)}
                {point.day === period.endsOn && ` (${translate('values.now')})`}
              </TableCell>
              <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {words(point)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {change && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate('values.changeSince', { change: change.words, day: showDay(change.day) })}
        </Typography>
      )}
    </Box>
  );
}

function shownBefore({ value, date }: PreviousValue): Shown {
  if (date) return { kind: 'day', day: date };
  return value === null ? { kind: 'noValue' } : { kind: 'number', value };
}

const [WIDTH, HEIGHT, EDGE] = [240, 56, 6];

/** Only the picture: the table below says the same to whoever does not see it. */
function Trend({ values, isOpen }: { readonly values: readonly string[]; readonly isOpen: boolean }) {
  // Points on a screen, not figures: here a decimal may become a number.
  const figures = values.map((value) => new Exact(value).toNumber());
  const [low, high] = [Math.min(0, ...figures), Math.max(...figures, 0)];
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, figures.length - 1);
  const y = (figure: number) => HEIGHT - EDGE - ((figure - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      sx={{ width: '100%', maxWidth: WIDTH, display: 'block', color: 'primary.main' }}
    >
      <polyline
        points={figures.map((figure, index) => `${x(index)},${y(figure)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
      />
      {figures.map((figure, index) => (
        <circle
          // The same points in the same order on every drawing.
          key={`${x(index)}`}
          cx={x(index)}
          cy={y(figure)}
          r={index === figures.length - 1 && isOpen ? 4.5 : 3}
          fill="currentColor"
        />
      ))}
    </Box>
  );
}
