import GreenIcon from '@mui/icons-material/CheckCircleOutlined';
import NoneIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import RedIcon from '@mui/icons-material/ReportOutlined';
import AmberIcon from '@mui/icons-material/WarningAmberOutlined';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'ra-core';
import { LIGHT_TONES, type Light } from './semaphore.ts';

const ICONS: Readonly<Record<Light, typeof GreenIcon>> = {
  green: GreenIcon,
  amber: AmberIcon,
  red: RedIcon,
  none: NoneIcon,
};

/** How a score stands: a word and a shape; the colour only repeats them. */
export function Semaphore({ light }: { readonly light: Light }) {
  const translate = useTranslate();
  const Icon = ICONS[light];
  return (
    <Chip
      size="small"
      icon={<Icon aria-hidden />}
      label={translate(`results.lights.${light}`)}
      sx={(theme) => {
        const colour = theme.palette.tokens.states[LIGHT_TONES[light]];
        return {
          color: colour.text,
          backgroundColor: colour.ground,
          border: `1px solid ${colour.border}`,
          fontWeight: 600,
          fontSize: '0.875rem',
          '& .MuiChip-icon': { color: colour.text, fontSize: '1rem' },
        };
      }}
    />
  );
}
