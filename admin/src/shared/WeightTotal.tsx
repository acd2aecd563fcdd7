import { countUnweighted, makes100, missingTo100, totalOf, type Weight } from '@albero/schema/rules';
import ExactIcon from '@mui/icons-material/CheckCircleOutlined';
import OverIcon from '@mui/icons-material/ErrorOutlined';
import MissingIcon from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { showDecimal } from './format.ts';

interface WeightTotalProps {
  readonly weights: readonly Weight[];
  /** Buttons that help: give the rest to the one without, distribute equally. */
  readonly children?: ReactNode;
}

/** The running total against 100,00, in figures, in words and with a sign; said aloud when it changes. */
export const WeightTotal = ({ weights, children }: WeightTotalProps) => {
  const translate = useTranslate();
  const total = totalOf(weights);
  const missing = missingTo100(weights);
  const unweighted = countUnweighted(weights);
  const isExact = makes100(weights);
  const isOver = missing.startsWith('-');
  const tone = isExact ? 'done' : isOver ? 'returned' : 'waiting';
  const Icon = isExact ? ExactIcon : isOver ? OverIcon : MissingIcon;
  const verdict = missing === '0.00' ? 'weights.exact' : isOver ? 'weights.over' : 'weights.missing';

  return (
    <Box
      role="status"
      sx={(theme) => ({
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1,
        borderRadius: 1,
        border: `1px solid ${theme.palette.tokens.states[tone].border}`,
        color: theme.palette.tokens.states[tone].text,
        backgroundColor: theme.palette.tokens.states[tone].ground,
      })}
    >
      <Icon aria-hidden />
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
        {translate('weights.total')}: {showDecimal(total)} / 100,00
      </Typography>
      <Typography sx={{ flexGrow: 1 }}>
        {translate(verdict, { difference: showDecimal(missing.replace('-', '')) })}
        {unweighted > 0 && `; ${translate('weights.unweighted', { smart_count: unweighted })}`}
      </Typography>
      {children}
    </Box>
  );
};
