import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { SetRecord } from './setRecord.ts';

interface Words {
  readonly reason: string;
  readonly remarks: Readonly<Record<string, string>>;
}
const NO_WORDS: Words = { reason: '', remarks: {} };

/** Sends a proposal back: the reason for the whole, and a remark where one objective needs it. Nothing typed is lost. */
export function SendBackDialog({ set, close }: { readonly set: SetRecord; readonly close: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const sentence = useErrorSentence();
  const titleId = useId();
  const { advance } = useDataProvider<AlberoDataProvider>();
  const draft = useDraft<Words>(`individualSets/${set.id}/sendBack`, NO_WORDS, set.version);
  const [tried, setTried] = useState(false);
  const { reason, remarks } = draft.value;
  const lacksReason = tried && reason.trim() === '';

  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      advance({
        resource: 'individualSets',
        id: set.id,
        action: 'sendBack',
        expectedVersion: set.version,
        reason: reason.trim(),
        remarks: remarksOf(remarks),
      }),
    onSuccess: () => {
      const action = translate('actions.sendBack');
      notify('confirm.done', { type: 'success', messageArgs: { action, name: set.position.title } });
      draft.forget();
      close();
      refresh();
    },
  });
  const send = () => {
    setTried(true);
    if (reason.trim() !== '') mutate();
  };

  return (
    <Dialog open onClose={isPending ? undefined : close} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {translate('confirm.ask', { action: translate('actions.sendBack'), name: set.position.title })}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={1}>
          {error && <Alert severity="error">{sentence(error)}</Alert>}
          <TextField
            label={translate('confirm.reason')}
            required
            multiline
            minRows={3}
            autoFocus
            value={reason}
            onChange={(event) => draft.change({ reason: event.target.value, remarks })}
            error={lacksReason}
            helperText={translate(lacksReason ? 'confirm.reason_needed' : 'confirm.reason_help')}
          />
          <Typography variant="h3" component="h3">
            {translate('sets.remarksTitle')}
          </Typography>
          {set.objectives.map((objective) => (
            <TextField
              key={objective.id}
              label={translate('sets.remarkOn', { code: objective.code })}
              helperText={objective.title}
              multiline
              value={remarks[objective.id] ?? ''}
              onChange={(event) =>
                draft.change({ reason, remarks: { ...remarks, [objective.id]: event.target.value } })
              }
            />
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={close} disabled={isPending}>
          {translate('actions.cancel')}
        </Button>
        <Button variant="contained" onClick={send} disabled={isPending}>
          {translate('actions.sendBack')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const remarksOf = (remarks: Readonly<Record<string, string>>) =>
  Object.entries(remarks)
    .map(([objectiveId, text]) => ({ objectiveId, text: text.trim() }))
    .filter(({ text }) => text !== '');
