import { Alert, AlertTitle, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { OpenComments } from '../comments/OpenComments.tsx';
import { showInstant } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { UndoButton } from '../shared/UndoButton.tsx';
import { OtherVersions } from './OtherVersions.tsx';
import type { SetRecord } from './setRecord.ts';
import { VersionMark } from './VersionMark.tsx';

/** Where the set stands, who moved it last, and, when it came back, why. */
export function SetHeader({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  return (
    <Stack spacing={1.5} sx={{ mb: 2 }}>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <StateChip resource="individualSets" state={set.state} />
        <Typography variant="body2" color="text.secondary">
          {set.unit.name}
        </Typography>
        <VersionMark version={set.planVersion} />
        <LastMove set={set} />
        <OpenComments count={set.openComments} />
        <UndoButton resource="individualSets" record={set} name={set.position.title} />
        <HistoryDrawer resource="individualSets" id={set.id} name={set.position.title} />
      </Stack>
      <OtherVersions set={set} />
      {set.state === 'returned' && (
        <Alert severity="warning">
          <AlertTitle>
            {translate('sets.returnedBy', { name: set.decidedByName ?? '', when: showInstant(set.decidedAt) })}
          </AlertTitle>
          {set.reason}
          {set.objectives.some((each) => each.remark) && (
            <Typography variant="body2" sx={{ mt: 1 }}>
              {translate('sets.remarksBelow')}
            </Typography>
          )}
        </Alert>
      )}
    </Stack>
  );
}

function LastMove({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  const words =
    set.state === 'submitted'
      ? translate('sets.submittedBy', { name: set.submittedByName ?? '', when: showInstant(set.submittedAt) })
      : set.state === 'approved'
        ? translate('sets.approvedBy', { name: set.decidedByName ?? '', when: showInstant(set.decidedAt) })
        : '';
  return words ? (
    <Typography variant="body2" color="text.secondary">
      {words}
    </Typography>
  ) : null;
}
