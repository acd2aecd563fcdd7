import { formatDay } from '@albero/schema/rules';
import {
  Box,
  FormControlLabel,
  Link,
  Stack,
  Switch,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { StateChip } from '../shared/StateChip.tsx';
import { HowToEdit } from './HowToEdit.tsx';
import type { PlanTree } from './planRecord.ts';

interface Props {
  readonly plan: PlanTree;
  readonly text: string;
  readonly search: (text: string) => void;
  /** Writes the search into the address, so that the link can be given away. */
  readonly keep: () => void;
  readonly found: number | null;
  readonly flaggedOnly: boolean;
  readonly flag: (on: boolean) => void;
  readonly view: 'tree' | 'table';
  readonly show: (view: 'tree' | 'table') => void;
}

export function PlanHeader({ plan, text, search, keep, found, flaggedOnly, flag, view, show }: Props) {
  const translate = useTranslate();
  return (
    <Stack spacing={1} sx={{ mb: 1.5, mt: 1 }}>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <StateChip resource="plans" state={plan.state} />
        {plan.adoptionAct && plan.adoptionDate && (
          <Typography variant="body2" color="text.secondary">
            {translate('plan.adoption', {
              body: plan.adoptionBody ?? '',
              act: plan.adoptionAct,
              day: formatDay(plan.adoptionDate),
            })}
          </Typography>
        )}
        <Link component={RouterLink} to={`/versions/${plan.id}`}>
          {translate('plan.toVersion')}
        </Link>
      </Stack>
      <HowToEdit plan={plan} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          type="search"
          label={translate('plan.search')}
          value={text}
          onChange={(event) => search(event.target.value)}
          onBlur={keep}
          sx={{ maxWidth: 420, flex: '1 1 240px' }}
        />
        <FormControlLabel
          control={<Switch checked={flaggedOnly} onChange={(_, on) => flag(on)} />}
          label={translate('plan.flaggedOnly')}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_, next) => next && show(next)}
          aria-label={translate('plan.viewLabel')}
        >
          <ToggleButton value="tree" sx={READABLE}>
            {translate('plan.asTree')}
          </ToggleButton>
          <ToggleButton value="table" sx={READABLE}>
            {translate('plan.asTable')}
          </ToggleButton>
        </ToggleButtonGroup>
        <Typography variant="body2" role="status" aria-live="polite">
          {found === null ? '' : translate('plan.found', { smart_count: found })}
        </Typography>
      </Box>
    </Stack>
  );
}

/** The unpressed half, too, has 4.5:1 on any ground. */
const READABLE = { color: 'text.primary', px: 1.5 };
