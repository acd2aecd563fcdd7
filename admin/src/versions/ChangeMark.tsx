import AddedIcon from '@mui/icons-material/AddCircleOutlineOutlined';
import ChangedIcon from '@mui/icons-material/ChangeCircleOutlined';
import RemovedIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Chip } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { StateTone } from '../theme/tokens.ts';
import type { Change } from './comparison.ts';

export const CHANGE_ICONS = { added: AddedIcon, removed: RemovedIcon, changed: ChangedIcon } as const;
const TONES: Readonly<Record<Change, StateTone>> = { added: 'done', removed: 'returned', changed: 'waiting' };

/** New, gone or changed: a word and an icon, and a colour with them. */
export function ChangeMark({ change }: { readonly change: Change }) {
  const translate = useTranslate();
  const Icon = CHANGE_ICONS[change];
  return (
    <Chip
      size="small"
      icon={<Icon aria-hidden />}
      label={translate(`compare.change.${change}`)}
      sx={(theme) => {
        const { text, ground, border } = theme.palette.tokens.states[TONES[change]];
        return {
          color: text,
          bgcolor: ground,
          border: `1px solid ${border}`,
          fontWeight: 600,
          '& .MuiChip-icon': { color: text },
        };
      }}
    />
  );
}
