import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import type { PositionRowFragment } from '../generated/graphql.ts';
import { DeleteRecord } from '../shared/DeleteRecord.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { OfficeForm } from '../shared/OfficeForm.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { WhyBlocked } from '../shared/WhyBlocked.tsx';
import { usePositionFields } from './usePositionFields.ts';

export default function PositionEdit() {
  const notify = useNotify();
  const fields = usePositionFields();
  return (
    <RecordPage<PositionRowFragment> titleOf={({ title }) => title}>
      {(position) => (
        <>
          <OfficeForm
            record={position}
            fields={fields}
            start={{ title: position.title, code: position.code, unitId: position.unitId }}
            disabled={!position.allowedActions.includes('update')}
            onSaved={() => notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } })}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
            <DeleteRecord record={position} name={position.title} />
            <HistoryDrawer resource="positions" id={position.id} name={position.title} />
          </Box>
          <WhyBlocked record={position} />
        </>
      )}
    </RecordPage>
  );
}
