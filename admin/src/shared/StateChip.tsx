import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import DraftIcon from '@mui/icons-material/EditOutlined';
import WaitingIcon from '@mui/icons-material/HourglassTopOutlined';
import LockedIcon from '@mui/icons-material/LockOutlined';
import QuietIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import ReturnedIcon from '@mui/icons-material/ReplyOutlined';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'ra-core';
import { TONES } from '../theme/theme.ts';
import type { StateTone } from '../theme/tokens.ts';

const ICONS: Readonly<Record<StateTone, typeof DoneIcon>> = {
  quiet: QuietIcon,
  draft: DraftIcon,
  waiting: WaitingIcon,
  returned: ReturnedIcon,
  done: DoneIcon,
  locked: LockedIcon,
};

interface StateChipProps {
  /** Where its words are: `states.<resource>.<state>`. */
  readonly resource: string;
  readonly state: string;
}

/** A state: colour, icon and word, never the colour alone. */
export const StateChip = ({ resource, state }: StateChipProps) => {
  const translate = useTranslate();
  const tone = TONES[state] ?? 'quiet';
  const Icon = ICONS[tone];

  return (
    <Chip
      size="small"
      icon={<Icon aria-hidden />}
      label={translate(`states.${resource}.${state}`)}
      sx={(theme) => {
        const colour = theme.palette.tokens.states[tone];
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
};
