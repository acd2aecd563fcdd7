import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { PeriodRowFragment } from '../generated/graphql.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { DeleteRecord } from '../shared/DeleteRecord.tsx';
import { showDay } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { OfficeForm } from '../shared/OfficeForm.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { Extensions } from './Extensions.tsx';
import { PeriodDays } from './PeriodDays.tsx';
import { usePeriodFields } from './usePeriodFields.ts';

/** One period: its days and what they mean, who has more time, and what opens and closes it. */
export default function PeriodEdit() {
  const translate = useTranslate();
  return (
    <RecordPage<PeriodRowFragment> titleOf={({ endsOn }) => translate('periods.name', { day: showDay(endsOn) })}>
      {(period) => <Period period={period} />}
    </RecordPage>
  );
}

const Period = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const fields = usePeriodFields();
  const name = translate('periods.name', { day: showDay(period.endsOn) });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <StateChip resource="periods" state={period.state} />
        {period.isLast && <Typography color="text.secondary">{translate('periods.lastText')}</Typography>}
      </Box>
      <PeriodDays period={period} />
      <ActionBar resource="periods" record={period} name={name}>
        <Button component={Link} to={`/measurements?period=${period.id}`}>
          {translate('periods.values')}
        </Button>
        <Button component={Link} to={`/review?period=${period.id}`}>
          {translate('menu.review')}
        </Button>
      </ActionBar>
      {period.allowedActions.includes('update') && (
        <OfficeForm
          record={period}
          fields={fields}
          start={{ opensOn: period.opensOn ?? null, deadline: period.deadline ?? null }}
          onSaved={() => notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } })}
        >
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {translate('periods.afterDeadline')}
          </Typography>
        </OfficeForm>
      )}
      <Extensions period={period} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
        <DeleteRecord record={period} name={name} />
        <HistoryDrawer resource="periods" id={period.id} name={name} />
      </Box>
    </>
  );
};
