import { Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { SetSummariesDocument } from '../generated/graphql.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { SetRecord, SetSummary } from './setRecord.ts';
import { VersionMark } from './VersionMark.tsx';
import { inOrder } from './versions.ts';

/** The set of the same position in other versions: nobody takes the draft of a revision for what is in force. */
export function OtherVersions({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  const { data } = useAsk(SetSummariesDocument, { page: { limit: 200, offset: 0 } });
  const sets = (data?.individualSets.items ?? []) as SetSummary[];
  const others = inOrder(sets.filter(({ id, position }) => position.id === set.position.id && id !== set.id));
  if (others.length === 0) return null;
  return (
    <Box component="nav" aria-label={translate('sets.otherVersions')}>
      <Typography variant="body2" color="text.secondary">
        {translate('sets.otherVersions')}:
      </Typography>
      {others.map((other) => (
        <Stack key={other.id} direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Link component={RouterLink} to={`/individualSets/${other.id}`}>
            {other.position.title}
          </Link>
          <VersionMark version={other.planVersion} />
          <StateChip resource="individualSets" state={other.state} />
        </Stack>
      ))}
    </Box>
  );
}
