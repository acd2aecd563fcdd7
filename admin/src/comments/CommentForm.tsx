import { Alert, Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { isApiError } from '../providers/errors.ts';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { CommentsAbout } from './about.ts';
import { type Mentioned, MentionField } from './MentionField.tsx';
import { useComments } from './useComments.ts';

interface FormProps {
  readonly about: CommentsAbout;
  readonly label: string;
  readonly help?: string | undefined;
  /** The thread that is answered; absent: a new one begins. */
  readonly parentId?: string;
  /** Of an answer, which is asked for; a new comment can always be written. */
  readonly close?: () => void;
}

interface Typed {
  readonly text: string;
  readonly mentions: readonly Mentioned[];
  readonly indicatorId: string | null;
}
const NOTHING: Typed = { text: '', mentions: [], indicatorId: null };

/** Where a comment is written: kept in this browser until it is published. */
export function CommentForm({ about, label, help, parentId, close }: FormProps) {
  const translate = useTranslate();
  const draft = useDraft<Typed>(`comments/${about.resource}/${about.id}/${parentId ?? 'new'}`, NOTHING, 1);
  const { add } = useComments(about);
  const typed = draft.value;
  const change = (part: Partial<Typed>) => {
    if (add.error) add.reset();
    draft.change({ ...typed, ...part });
  };
  const leave = () => {
    draft.forget();
    close?.();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { text, indicatorId } = typed;
    const mentionIds = typed.mentions.map(({ personId }) => personId);
    if (text.trim() !== '' && !add.isPending)
      add.mutate({ text, mentionIds, indicatorId, parentId: parentId ?? null }, { onSuccess: leave });
  };

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={label} sx={{ mt: 1 }}>
      <DraftNotice draft={draft} />
      <TextField
        label={label}
        value={typed.text}
        multiline
        minRows={2}
        autoFocus={close !== undefined}
        helperText={help}
        onChange={(event) => change({ text: event.target.value })}
      />
      {!parentId && (
        <AboutField about={about} chosen={typed.indicatorId} choose={(id) => change({ indicatorId: id })} />
      )}
      {typed.text !== '' && (
        <MentionField about={about} chosen={typed.mentions} choose={(mentions) => change({ mentions })} />
      )}
      <Refused error={add.error} />
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button type="submit" variant="contained" disabled={add.isPending || typed.text.trim() === ''}>
          {translate('comments.send')}
        </Button>
        {(close || draft.isDirty) && (
          <Button onClick={leave} disabled={add.isPending}>
            {translate('comments.cancel')}
          </Button>
        )}
      </Stack>
    </Box>
  );
}

interface AboutFieldProps {
  readonly about: CommentsAbout;
  readonly chosen: string | null;
  readonly choose: (indicatorId: string | null) => void;
}

/** The whole objective, or one of its indicators. */
function AboutField({ about: { indicators = [] }, chosen, choose }: AboutFieldProps) {
  const translate = useTranslate();
  if (indicators.length === 0) return null;
  return (
    <TextField
      select
      label={translate('comments.about')}
      value={indicators.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={(event) => choose(event.target.value || null)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate('comments.aboutAll')}</MenuItem>
      {indicators.map(({ id, name }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Refused({ error }: { readonly error: unknown }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  if (!error) return null;
  const issues = isApiError(error) ? error.issues : [];
  const words = issues.map(({ code, params }) => `${translate(`issues.${code}`, { ...params })}.`);
  return (
    <Alert severity="error" sx={{ mt: 1 }}>
      {words.length > 0 ? words.join(' ') : sentence(error)}
    </Alert>
  );
}
