import { Alert, Button, Stack, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { SettleDoubtsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { type Draft, useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';

interface Props {
  /** null: nothing is unclear, or no longer. */
  readonly doubt: string | null;
  /** What it is about: the objective itself, its area, or one of its indicators. */
  readonly recordId: string;
  /** Of the record, where the page does not make it plain. */
  readonly name?: string;
  readonly objective: { readonly id: string; readonly version: number; readonly allowedActions: readonly string[] };
}

/** What could not be read with certainty in the printed plan; whoever may settle it says here how it reads. */
export function SettleDoubt({ doubt, recordId, name, objective }: Props) {
  const translate = useTranslate();
  const draft = useDraft(`objectives/${objective.id}/doubts/${recordId}`, '', objective.version);
  const [step, setStep] = useState<'read' | 'write' | 'left' | 'settled'>('read');
  if (!doubt) return step === 'settled' ? <Settled /> : null;

  const may = objective.allowedActions.includes('settle');
  const isOpen = may && (step === 'write' || (step === 'read' && draft.isDirty));
  const leave = () => {
    draft.forget();
    setStep('left');
  };
  return (
    <Alert
      severity="warning"
      action={
        may &&
        !isOpen && (
          <Button color="inherit" autoFocus={step === 'left'} onClick={() => setStep('write')}>
            {translate('objectives.settle')}
          </Button>
        )
      }
      sx={{ '& .MuiAlert-message': { flexGrow: 1 } }}
    >
      {name && <strong>{name}. </strong>}
      {translate('plan.doubtWhy', { doubt })}
      {isOpen && (
        <NoteForm
          draft={draft}
          objective={objective}
          recordId={recordId}
          leave={leave}
          settled={() => setStep('settled')}
        />
      )}
    </Alert>
  );
}

/** Takes the keyboard over from the form that has just gone. */
function Settled() {
  const translate = useTranslate();
  return (
    <Alert severity="success" tabIndex={-1} ref={(element: HTMLElement | null) => element?.focus()}>
      {translate('objectives.settled')}
    </Alert>
  );
}

interface FormProps extends Pick<Props, 'recordId' | 'objective'> {
  readonly draft: Draft<string, string>;
  readonly leave: () => void;
  readonly settled: () => void;
}

function NoteForm({ draft, recordId, objective, leave, settled }: FormProps) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const saving = useSettle(objective, recordId, () => {
    settled();
    draft.forget();
  });
  const issue = isApiError(saving.error) ? saving.error.issues[0] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(draft.value);
  };
  return (
    <Stack component="form" onSubmit={submit} spacing={1.5} sx={{ mt: 1.5 }}>
      <DraftNotice draft={draft} />
      <TextField
        label={translate('objectives.settleNote')}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        required
        multiline
        minRows={2}
        autoFocus
        error={issue !== undefined}
        helperText={
          issue
            ? translate(`issues.${issue.code}`, { ...issue.params, _: translate('issues.OTHER') })
            : translate('objectives.settleHelp')
        }
      />
      {saving.error && !issue && <Alert severity="error">{sentence(saving.error)}</Alert>}
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={draft.value.trim() === '' || saving.isPending}>
          {translate('objectives.settle')}
        </Button>
        <Button onClick={leave}>{translate('actions.cancel')}</Button>
      </Stack>
    </Stack>
  );
}

function useSettle({ id, version }: Props['objective'], recordId: string, settled: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      ask(SettleDoubtsDocument, { input: { id, expectedVersion: version, doubts: [{ recordId, note }] } }),
    onSuccess: settled,
    // After a refusal too: with the objective as it is now the same note can be sent again.
    onSettled: () => queries.invalidateQueries(),
  });
}
