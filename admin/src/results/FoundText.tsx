import { formatDecimal } from '@albero/schema/rules';
import LeftOutIcon from '@mui/icons-material/BlockOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import MissingIcon from '@mui/icons-material/HourglassEmptyOutlined';
import ProgressIcon from '@mui/icons-material/HourglassTopOutlined';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay } from '../shared/format.ts';

interface Props {
  readonly found: {
    readonly state: string;
    readonly value: string | null;
    readonly date: string | null;
    readonly unit: string | null;
  };
}

const ICONS: Readonly<Record<string, typeof ErrorIcon>> = {
  missing: MissingIcon,
  inProgress: ProgressIcon,
  notMeasurable: LeftOutIcon,
  neutralised: LeftOutIcon,
  error: ErrorIcon,
};

/** What was found: the figure or the day, else the word of its state with its sign. */
export function FoundText({ found: { state, value, date, unit } }: Props) {
  const translate = useTranslate();
  const Icon = ICONS[state];
  const words =
    state !== 'measured'
      ? translate(`results.valueStates.${state}`)
      : value
        ? [formatDecimal(value, { decimals: 2, grouping: true }), unit].filter(Boolean).join(' ')
        : date
          ? translate('values.doneOn', { day: showDay(date) })
          : translate('results.valueStates.measured');
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: state === 'measured' ? 700 : 400 }}
    >
      {Icon && <Icon aria-hidden fontSize="inherit" />}
      {words}
    </Box>
  );
}
