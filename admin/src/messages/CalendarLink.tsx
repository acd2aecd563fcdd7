import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { CreateCalendarLinkDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { CopyLine } from '../shared/CopyLine.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';

/** The secret address under which the own calendar reads the deadlines: shown once, a new one ends the old. */
export const CalendarLink = () => {
  const translate = useTranslate();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => (await ask(CreateCalendarLinkDocument, {})).createCalendarLink.path,
  });

  return (
    <Paper variant="outlined" component="section" aria-labelledby="calendar" sx={{ p: 2 }}>
      <Typography variant="h2" id="calendar">
        {translate('notifications.calendar')}
      </Typography>
      <Typography sx={{ my: 1 }}>{translate('notifications.calendar_text')}</Typography>
      {error && <ErrorState error={error} />}
      {data && (
        <Alert severity="success" sx={{ my: 1, '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}>
          {translate('notifications.calendar_made')}
          <CopyLine text={`${window.location.origin}${data}`} label={translate('notifications.address')} />
        </Alert>
      )}
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()} sx={{ mt: 1 }}>
        {translate('notifications.calendar_make')}
      </Button>
    </Paper>
  );
};
