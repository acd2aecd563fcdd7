import { Alert, Box, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { useMe } from '../shared/useMe.ts';
import { CommentField } from './CommentField.tsx';
import { EnteredBy } from './EnteredBy.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { PreviousValues } from './PreviousValues.tsx';
import { UnmeasuredFields } from './UnmeasuredFields.tsx';
import { useValueEntry, type ValueEntry } from './useValueEntry.ts';
import { ValueButtons } from './ValueButtons.tsx';
import { formDifferences } from './valueConflict.ts';
import { lacksComment, mayBeSaved, readForm, type ValueForm, valueForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

interface Props {
  readonly record: ValueRecord;
  /** Where the next one is; absent on the last. */
  readonly next?: (() => void) | undefined;
  readonly saved?: (() => void) | undefined;
}

/** The one form of a value, whatever the kind: its fields come from the catalogue of the kinds. Enter saves and goes on. */
export function ValueEntryForm({ record, next, saved }: Props) {
  const translate = useTranslate();
  const typing = useTyping(record);
  const { draft, entry, form, read, tried, change } = typing;
  const locked = !record.allowedActions.includes('enter');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await typing.save())) return;
    saved?.();
    next?.();
  };
  const alone = async (work: () => Promise<boolean>) => {
    if (await work()) saved?.();
  };
  const hasSide = form.outcome === 'measured' && record.previous.length > 0;
  const fields = { id: record.id, form, read, locked, change };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      aria-label={translate('values.formOf', { name: record.indicator.name })}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: hasSide ? 'minmax(0, 1fr) auto' : '1fr' } }}
    >
      <Stack spacing={1.5} sx={{ minWidth: 0 }}>
        <DraftNotice draft={draft} />
        <OutcomeChoice
          id={record.id}
          outcome={form.outcome}
          locked={locked}
          choose={(outcome) => change({ outcome })}
        />
        {form.outcome === 'measured' ? (
          <MeasuredFields record={record} form={form} read={read} tried={tried !== null} change={change} />
        ) : (
          <UnmeasuredFields {...fields} tried={tried !== null} />
        )}
        <CommentField {...fields} isWanted={tried === 'send'} />
        <EnteredBy record={record} />
        <Refused entry={entry} />
        <ValueButtons
          record={record}
          outcome={form.outcome}
          entry={entry}
          hasNext={next !== undefined}
          save={() => void alone(typing.save)}
          send={() => void alone(typing.send)}
        />
      </Stack>
      {hasSide && <PreviousValues record={record} value={read.derived.value} />}
      <ConflictDialog
        open={entry.newer !== null}
        differences={entry.newer ? formDifferences(form, entry.newer, translate) : []}
        onKeepMine={() => entry.newer && void entry.save({ form, read, expectedVersion: entry.newer.version })}
        onTakeTheirs={entry.takeTheirs}
        onClose={entry.reset}
      />
    </Box>
  );
}

/** Before it is known who asks, no day is in the future. */
const LATEST = '9999-12-31';

/** What is being typed, read by the rules, with the two things that can be done with it. */
function useTyping(record: ValueRecord) {
  const today = useMe()?.today ?? LATEST;
  const draft = useDraft<ValueForm>(`measurements/${record.id}`, valueForm(record), record.version);
  const entry = useValueEntry(record, draft.forget);
  const [tried, setTried] = useState<'save' | 'send' | null>(null);
  // A draft of an earlier edition of the page may lack what the form has now.
  const form = { ...valueForm(record), ...draft.value };
  const read = readForm(record, form, today);
  const typed = { form, read, expectedVersion: draft.base };

  const done = (isDone: boolean) => {
    if (isDone) setTried(null);
    return isDone;
  };
  return {
    draft,
    entry,
    form,
    read,
    tried,
    change: (part: Partial<ValueForm>) => draft.change({ ...form, ...part }),
    save: async () => {
      setTried('save');
      return mayBeSaved(read) && !entry.isSaving ? done(await entry.save(typed)) : false;
    },
    send: async () => {
      setTried('send');
      if (!mayBeSaved(read) || lacksComment(read, form) || entry.isSaving) return false;
      const isTyped = draft.isDirty || record.state === 'missing';
      return done(await entry.send(isTyped ? typed : null));
    },
  };
}

/** What was refused; when it was saved and only the sending was refused, that is said first. */
function Refused({ entry }: { readonly entry: ValueEntry }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const { error, unsent, reset } = entry;
  if (unsent)
    return (
      <Alert severity="warning" onClose={reset}>
        {translate('values.savedUnsent', { why: sentence(unsent) })}
      </Alert>
    );
  if (!error) return null;
  return (
    <Alert severity="error" onClose={reset}>
      {sentence(error)}
    </Alert>
  );
}
