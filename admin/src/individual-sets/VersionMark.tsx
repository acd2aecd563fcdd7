import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { StateChip } from '../shared/StateChip.tsx';
import type { SetSummary } from './setRecord.ts';

/** Which version of the plan, and in which state it is. */
export function VersionMark({ version }: { readonly version: SetSummary['planVersion'] }) {
  const translate = useTranslate();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" component="span">
        {translate('sets.version', { year: version.year, number: version.number })}
      </Typography>
      <StateChip resource="plans" state={version.state} />
    </Stack>
  );
}
