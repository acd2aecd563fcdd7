import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'ra-core';
import { CHANGE_ICONS } from './ChangeMark.tsx';
import { CHANGES, type Change, type Comparison } from './comparison.ts';

interface Props {
  readonly comparison: Comparison;
  readonly only: Change | null;
  readonly filter: (only: Change | null) => void;
}

/** How many of each kind there are; pressed, only those are shown. */
export function ChangeFilter({ comparison, only, filter }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', displayPrint: 'none' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={only ?? 'all'}
        onChange={(_, next: Change | 'all' | null) => filter(next === 'all' ? null : next)}
        aria-label={translate('compare.filter')}
        sx={{ flexWrap: 'wrap', gap: 0.5, '& .MuiToggleButtonGroup-grouped.MuiToggleButton-root': APART }}
      >
        <ToggleButton value="all" sx={READABLE}>
          {translate('compare.all', { smart_count: comparison.nodes.length })}
        </ToggleButton>
        {CHANGES.map((change) => {
          const Icon = CHANGE_ICONS[change];
          return (
            <ToggleButton key={change} value={change} sx={READABLE} disabled={comparison[change] === 0}>
              <Icon aria-hidden fontSize="small" sx={{ mr: 0.5 }} />
              {translate(`compare.count.${change}`, { smart_count: comparison[change] })}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        {translate('compare.print')}
      </Button>
    </Box>
  );
}

/** The unpressed ones, too, have 4.5:1 on any ground. */
const READABLE = { color: 'text.primary', px: 1.5, '&.Mui-disabled': { color: 'text.secondary' } };

/** On a phone they stand in two rows: each has its own four sides. */
const APART = { ml: 0, border: 1, borderColor: 'divider', borderRadius: 1 };
