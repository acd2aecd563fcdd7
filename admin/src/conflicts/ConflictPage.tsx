import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'ra-core';
import type { ConflictRowFragment } from '../generated/graphql.ts';
import { DeleteRecord } from '../shared/DeleteRecord.tsx';
import { Fact } from '../shared/Fact.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';

/** One declared conflict: it is read, and taken back when it is over; it is never rewritten. */
export default function ConflictPage() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.conflicts.fields.${field}`);
  const nameOf = ({ personName, positionTitle }: ConflictRowFragment) =>
    translate('conflicts.name', { person: personName, position: positionTitle });

  return (
    <RecordPage<ConflictRowFragment> titleOf={nameOf}>
      {(conflict) => (
        <>
          <Paper variant="outlined" sx={{ p: 3, display: 'grid', gap: 2, maxWidth: 640 }}>
            <Fact label={label('personId')}>{conflict.personName}</Fact>
            <Fact label={label('positionId')}>{conflict.positionTitle}</Fact>
            <Fact label={label('reason')}>{conflict.reason}</Fact>
          </Paper>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
            <DeleteRecord record={conflict} name={nameOf(conflict)} />
            <HistoryDrawer resource="conflicts" id={conflict.id} name={nameOf(conflict)} />
          </Box>
        </>
      )}
    </RecordPage>
  );
}
