import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { showInstant } from '../shared/format.ts';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { DerivedValue } from './DerivedValue.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { useValueEntry } from './useValueEntry.ts';
import { useFaultSentence, ValueFields } from './ValueFields.tsx';
import { mayBeSaved, readForm, type ValueForm, valueForm, wayOfForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';
import { WayChoice } from './WayChoice.tsx';

interface Props {
  readonly record: ValueRecord;
  /** Where the next one is; absent on the last. */
  readonly next?: (() => void) | undefined;
  readonly saved?: (() => void) | undefined;
}

/** The one form of a value, whatever the kind: its fields come from the catalogue of the kinds. Enter saves and goes on. */
export function ValueEntryForm({ record, next, saved }: Props) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const faultSentence = useFaultSentence();
  const entry = useValueEntry(record);
  const draft = useDraft<ValueForm>(`measurements/${record.id}`, valueForm(record), record.version);
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const read = readForm(record, form);
  const mayEnter = record.allowedActions.includes('enter');
  const change = (part: Partial<ValueForm>) => draft.change({ ...form, ...part });
  const reasonFault = tried ? read.faults.find((fault) => fault.field === 'reason') : undefined;

  const save = async () => {
    setTried(true);
    if (!mayBeSaved(read) || entry.isSaving) return false;
    try {
      await entry.save(form, read);
    } catch {
      return false;
    }
    draft.forget();
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
          locked={!mayEnter}
          choose={(outcome) => change({ outcome })}
        />
        {form.outcome === 'measured' ? (
          <>
            <WayChoice record={record} way={form.way} choose={(way) => change({ way })} />
            <ValueFields
              id={record.id}
              fields={wayOfForm(record, form).fields}
              typed={form.typed}
              faults={tried || read.derived.state !== 'error' ? read.faults : read.faults.filter(isNotAbsence)}
              type={(name, text) => change({ typed: { ...form.typed, [name]: text } })}
              locked={!mayEnter}
            />
            {tried && read.untouched && <Alert severity="warning">{translate('values.nothingTyped')}</Alert>}
            <DerivedValue record={record} read={read} />
          </>
        ) : (
          <TextField
            id={`${record.id}-reason`}
            label={translate('values.reason')}
            value={form.reason}
            onChange={(event) => change({ reason: event.target.value })}
            required
            multiline
            disabled={!mayEnter}
            error={reasonFault !== undefined}
            helperText={faultSentence(reasonFault, form.reason) ?? translate('values.reasonHelp')}
          />
        )}
        <TextField
          id={`${record.id}-comment`}
          label={translate('values.comment')}
          value={form.comment}
          onChange={(event) => change({ comment: event.target.value })}
          multiline
          disabled={!mayEnter}
        />
        <EnteredBy record={record} />
        {entry.error !== null && entry.error !== undefined && (
          <Alert severity="error" onClose={entry.forget}>
            {sentence(entry.error)}
          </Alert>
        )}
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {mayEnter && (
            <Button type="submit" variant="contained" disabled={entry.isSaving}>
              {translate(next ? 'values.saveAndNext' : 'ra.action.save')}
            </Button>
          )}
          {mayEnter && next && (
            <Button onClick={() => void save()} disabled={entry.isSaving}>
              {translate('values.saveOnly')}
            </Button>
          )}
          <Clear
            record={record}
            clear={async () => {
              await entry.clear();
              draft.forget();
            }}
          />
        </Stack>
      </Stack>
    </Box>
  );
}

/** While somebody is still typing, a field that is empty is no fault yet. */
const isNotAbsence = (fault: { readonly code: string }): boolean =>
  fault.code !== 'REQUIRED' && fault.code !== 'DATE_REQUIRED';

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

function Clear({ record, clear }: { readonly record: ValueRecord; readonly clear: () => Promise<void> }) {
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
          void clear().catch(() => undefined);
        }}
      />
    </>
  );
}
