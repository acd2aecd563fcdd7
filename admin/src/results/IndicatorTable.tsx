import {
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ScoredObjectiveFragment } from '../generated/graphql.ts';
import { showDecimal } from '../shared/format.ts';
import { BulletBar } from './BulletBar.tsx';
import { FoundText } from './FoundText.tsx';
import { readShare } from './weightRows.ts';
import { WhyButton } from './why/WhyButton.tsx';
import type { WhyAt } from './why/whyAddress.ts';

export type ScoredIndicator = ScoredObjectiveFragment['indicators'][number];

interface Props {
  readonly indicators: readonly ScoredIndicator[];
  /** Of what they are the indicators. */
  readonly label: string;
  readonly why: (nth: number) => WhyAt;
}

/** Expected against actual, indicator by indicator: the bar in each line only repeats its two figures. */
export function IndicatorTable({ indicators, label, why }: Props) {
  const translate = useTranslate();
  const name = translate('results.indicatorsOf', { name: label });
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={name}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('results.columns.indicator')}</TableCell>
            <TableCell sx={WIDE}>{translate('results.expected')}</TableCell>
            <TableCell>{translate('results.found')}</TableCell>
            <TableCell sx={WIDE} align="right">
              {translate('results.achievement')}
            </TableCell>
            <TableCell sx={WIDE} align="right">
              {translate('results.columns.weight')}
            </TableCell>
            <TableCell sx={WIDE}>{translate('why.open')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {indicators.map((indicator, nth) => (
            <IndicatorRow key={indicator.indicatorId} indicator={indicator} why={why(nth)} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** A narrow window has two columns: what stands in the others is written in them. */
const WIDE = { display: { xs: 'none', md: 'table-cell' } } as const;
const NARROW = { display: { md: 'none' } } as const;

const IndicatorRow = ({ indicator, why }: { readonly indicator: ScoredIndicator; readonly why: WhyAt }) => {
  const translate = useTranslate();
  const { name, target, messages } = indicator;
  const achievement = indicator.achievement ? showDecimal(indicator.achievement) : '–';
  const button = <WhyButton at={why} name={name} score={indicator.achievement} />;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: { xs: 120, md: 200 }, fontWeight: 400 }}>
        {name}
        {messages.map(({ words }) => (
          <Typography key={words} variant="caption" component="div" color="warning.main" lang="it">
            {words}
          </Typography>
        ))}
        <Box sx={NARROW}>{button}</Box>
      </TableCell>
      <TableCell sx={{ ...WIDE, whiteSpace: 'nowrap' }}>{target}</TableCell>
      <TableCell sx={{ minWidth: { xs: 120, md: 170 }, verticalAlign: { xs: 'top', md: 'middle' } }}>
        <FoundText found={indicator} />
        <BulletBar measured={indicator} />
        <Typography variant="caption" component="div" color="text.secondary" sx={NARROW}>
          {translate('results.narrow', { target, achievement, weight: weightWords(indicator) })}
        </Typography>
      </TableCell>
      <TableCell align="right" sx={{ ...WIDE, fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
        {achievement}
      </TableCell>
      <TableCell align="right" sx={{ ...WIDE, whiteSpace: 'nowrap' }}>
        <WeightCell indicator={indicator} />
      </TableCell>
      <TableCell sx={WIDE}>{button}</TableCell>
    </TableRow>
  );
};

const weightWords = ({ weight }: ScoredIndicator): string => (weight ? `${showDecimal(weight)} %` : '–');

/** As the plan has it, and what it counts for now where that differs. */
const WeightCell = ({ indicator }: { readonly indicator: ScoredIndicator }) => {
  const translate = useTranslate();
  const { weight, share } = indicator;
  const now = Number(share) === 0 ? translate('why.notCounting') : `${readShare(share)} %`;
  return (
    <>
      {weightWords(indicator)}
      {Number(weight ?? 0) !== Number(share) && (
        <Typography variant="caption" component="div" color="text.secondary">
          {translate('results.now', { share: now })}
        </Typography>
      )}
    </>
  );
};
