import { TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import { GiveOpinionDocument } from '../generated/graphql.ts';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useDraft } from '../shared/useDraft.ts';
import { RequestFacts } from './RequestFacts.tsx';

/** The words of the OIV on one request; what is typed is kept until it is given. */
export function OpinionDialog({ record, close }: { readonly record: ValueRecord; readonly close: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const draft = useDraft<string>(`measurements/${record.id}/opinion`, record.opinion ?? '', record.version);
  const [tried, setTried] = useState(false);
  const lacks = tried && draft.value.trim() === '';
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      ask(GiveOpinionDocument, {
        input: { id: record.id, expectedVersion: record.version, opinion: draft.value.trim() },
      }),
    onSuccess: () => {
      notify('review.opinionGiven', { type: 'success', messageArgs: { name: record.indicator.name } });
      draft.forget();
      close();
      refresh();
    },
  });
  const give = () => {
    setTried(true);
    if (draft.value.trim() !== '') mutate();
  };
  return (
    <AskDialog
      title={translate('review.opinionOn', { name: record.indicator.name })}
      confirmLabel={translate('actions.giveOpinion')}
      waiting={isPending}
      problem={error ? <Problem error={error} /> : null}
      onConfirm={give}
      onClose={close}
    >
      <Typography sx={{ mb: 1 }}>{translate('review.opinionText')}</Typography>
      <RequestFacts record={record} />
      <DraftNotice draft={draft} />
      <TextField
        label={translate('review.opinion')}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        required
        multiline
        minRows={3}
        error={lacks}
        helperText={lacks ? translate('review.opinionLacks') : undefined}
      />
    </AskDialog>
  );
}
