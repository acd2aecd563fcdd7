import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ScoredObjectiveFragment } from '../generated/graphql.ts';
import { showDecimal } from '../shared/format.ts';
import { BulletBar } from './BulletBar.tsx';
import { FoundText } from './FoundText.tsx';
import { cutWords } from './why/steps.ts';
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
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('results.indicatorsOf', { name: label })}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('results.columns.indicator')}</TableCell>
            <TableCell>{translate('results.expected')}</TableCell>
            <TableCell>{translate('results.found')}</TableCell>
            <TableCell align="right">{translate('results.achievement')}</TableCell>
            <TableCell align="right">{translate('results.columns.weight')}</TableCell>
            <TableCell>{translate('why.open')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {indicators.map((indicator, nth) => (
            <TableRow key={indicator.indicatorId} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 200, fontWeight: 400 }}>
                {indicator.name}
                {indicator.messages.map(({ words }) => (
                  <Typography key={words} variant="caption" component="div" color="warning.main" lang="it">
                    {words}
                  </Typography>
                ))}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{indicator.target}</TableCell>
              <TableCell sx={{ minWidth: 170 }}>
                <FoundText found={indicator} />
                <BulletBar measured={indicator} />
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
                {indicator.achievement ? showDecimal(indicator.achievement) : '–'}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <WeightCell indicator={indicator} />
              </TableCell>
              <TableCell>
                <WhyButton at={why(nth)} name={indicator.name} score={indicator.achievement} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** As the plan has it, and what it counts for now where that differs. */
const WeightCell = ({ indicator: { weight, share } }: { readonly indicator: ScoredIndicator }) => {
  const translate = useTranslate();
  const now = Number(share) === 0 ? translate('why.notCounting') : `${cutWords(share)} %`;
  return (
    <>
      {weight ? `${showDecimal(weight)} %` : '–'}
      {Number(weight ?? 0) !== Number(share) && (
        <Typography variant="caption" component="div" color="text.secondary">
          {translate('results.now', { share: now })}
        </Typography>
      )}
    </>
  );
};
