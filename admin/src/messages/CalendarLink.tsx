import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { CreateCalendarLinkDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
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
          <Address text={`${window.location.origin}${data}`} />
        </Alert>
      )}
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()} sx={{ mt: 1 }}>
        {translate('notifications.calendar_make')}
      </Button>
    </Paper>
  );
};

const Address = ({ text }: { readonly text: string }) => {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Without https there is no clipboard: the text stays selectable.
    navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
      <TextField
        value={text}
        margin="none"
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { readOnly: true, 'aria-label': translate('notifications.address') } }}
      />
      <Button variant="contained" onClick={copy} aria-live="polite">
        {translate(copied ? 'actions.copied' : 'actions.copy')}
      </Button>
    </Box>
  );
};
