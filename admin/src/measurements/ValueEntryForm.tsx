import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { showInstant } from '../shared/format.ts';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { MeasuredFields } from './MeasuredFields.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { useValueEntry } from './useValueEntry.ts';
import { useFaultSentence } from './ValueFields.tsx';
import { formDifferences } from './valueConflict.ts';
import { mayBeSaved, type ReadForm, readForm, type ValueForm, valueForm } from './valueForm.ts';
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
  const draft = useDraft<ValueForm>(`measurements/${record.id}`, valueForm(record), record.version);
  const entry = useValueEntry(record, draft.forget);
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const read = readForm(record, form);
  const locked = !record.allowedActions.includes('enter');
  const change = (part: Partial<ValueForm>) => draft.change({ ...form, ...part });

  const save = async () => {
    setTried(true);
    if (!mayBeSaved(read) || entry.isSaving || !(await entry.save(form, read, draft.base))) return false;
    saved?.();
    return true;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save()) next?.();
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      aria-label={translate('values.formOf', { name: record.indicator.name })}
    >
      <Stack spacing={1.5}>
        <DraftNotice draft={draft} />
        <OutcomeChoice
          id={record.id}
          outcome={form.outcome}
          locked={locked}
          choose={(outcome) => change({ outcome })}
        />
        {form.outcome === 'measured' ? (
          <MeasuredFields record={record} form={form} read={read} tried={tried} change={change} />
        ) : (
          <Reason id={record.id} form={form} read={read} tried={tried} locked={locked} change={change} />
        )}
        <TextField
          id={`${record.id}-comment`}
          label={translate('values.comment')}
          value={form.comment}
          onChange={(event) => change({ comment: event.target.value })}
          multiline
          disabled={locked}
        />
        <EnteredBy record={record} />
        <Refused error={entry.error} close={entry.reset} />
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {!locked && <SaveButtons isSaving={entry.isSaving} hasNext={next !== undefined} save={() => void save()} />}
          <Clear record={record} clear={entry.clear} />
        </Stack>
      </Stack>
      <ConflictDialog
        open={entry.newer !== null}
        differences={entry.newer ? formDifferences(form, entry.newer, translate) : []}
        onKeepMine={() => entry.newer && void entry.save(form, read, entry.newer.version)}
        onTakeTheirs={entry.takeTheirs}
        onClose={entry.reset}
      />
    </Box>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly form: ValueForm;
  readonly read: ReadForm;
  readonly tried: boolean;
  readonly locked: boolean;
  readonly change: (part: Partial<ValueForm>) => void;
}

/** Not measurable is never said without why. */
function Reason({ id, form, read, tried, locked, change }: ReasonProps) {
  const translate = useTranslate();
  const faultSentence = useFaultSentence();
  const fault = tried ? read.faults.find(({ field }) => field === 'reason') : undefined;
  return (
    <TextField
      id={`${id}-reason`}
      label={translate('values.reason')}
      value={form.reason}
      onChange={(event) => change({ reason: event.target.value })}
      required
      multiline
      disabled={locked}
      error={fault !== undefined}
      helperText={faultSentence(fault, form.reason) ?? translate('values.reasonHelp')}
    />
  );
}

function Refused({ error, close }: { readonly error: unknown; readonly close: () => void }) {
  const sentence = useErrorSentence();
  if (!error) return null;
  return (
    <Alert severity="error" onClose={close}>
      {sentence(error)}
    </Alert>
  );
}

interface SaveProps {
  readonly isSaving: boolean;
  readonly hasNext: boolean;
  readonly save: () => void;
}

function SaveButtons({ isSaving, hasNext, save }: SaveProps) {
  const translate = useTranslate();
  return (
    <>
      <Button type="submit" variant="contained" disabled={isSaving}>
        {translate(hasNext ? 'values.saveAndNext' : 'ra.action.save')}
      </Button>
      {hasNext && (
        <Button onClick={save} disabled={isSaving}>
          {translate('values.saveOnly')}
        </Button>
      )}
    </>
  );
}

function EnteredBy({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  if (!record.enteredAt) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {translate('values.enteredBy', { name: record.enteredByName ?? '', when: showInstant(record.enteredAt) })}
      {record.onBehalf && ` ${translate('values.onBehalf')}`}
    </Typography>
  );
}

function Clear({ record, clear }: { readonly record: ValueRecord; readonly clear: () => void }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  if (!record.allowedActions.includes('clear')) return null;
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('actions.clear')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('values.clearAsk', { name: record.indicator.name })}
        text={translate('values.clearText')}
        confirm={translate('actions.clear')}
        close={() => setAsking(false)}
        done={() => {
          setAsking(false);
          clear();
        }}
      />
    </>
  );
}
