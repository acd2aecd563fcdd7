import Box from '@mui/material/Box';
import { useNotify, useTranslate } from 'ra-core';
import type { SeatRowFragment } from '../generated/graphql.ts';
import { DeleteRecord } from '../shared/DeleteRecord.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { OfficeForm } from '../shared/OfficeForm.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { WhyBlocked } from '../shared/WhyBlocked.tsx';
import { useSeatFields } from './useSeatFields.ts';

export default function SeatEdit() {
  const translate = useTranslate();
  const notify = useNotify();
  const fields = useSeatFields();
  const nameOf = ({ role, person }: SeatRowFragment) => `${translate(`roles.${role}`)}: ${person.name}`;

  return (
    <RecordPage<SeatRowFragment> titleOf={nameOf}>
      {(seat) => (
        <>
          <OfficeForm
            record={seat}
            fields={fields}
            start={{
              kind: seat.kind,
              originSeatId: seat.originSeatId ?? null,
              role: seat.role,
              unitId: seat.unitId,
              positionId: seat.positionId ?? null,
              validFrom: seat.validFrom,
              validTo: seat.validTo ?? null,
              reason: seat.reason ?? null,
            }}
            disabled={!seat.allowedActions.includes('update')}
            onSaved={() => notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } })}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
            <DeleteRecord record={seat} name={nameOf(seat)} />
            <HistoryDrawer resource="seats" id={seat.id} name={nameOf(seat)} />
          </Box>
          <WhyBlocked resource="seats" record={seat} />
        </>
      )}
    </RecordPage>
  );
}
