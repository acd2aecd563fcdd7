import type { Action } from '@albero/schema/contract';
import { Alert, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { AdvanceDialog } from '../shared/AdvanceDialog.tsx';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { MarkFields } from './MarkFields.tsx';
import { MarksBar } from './MarksBar.tsx';
import { marksDifferences, unmarked } from './marksForm.ts';
import { type Behaviour, type SheetRecord, sheetName } from './sheetRecord.ts';
import type { MarksEditing } from './useMarksEditor.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly editing: MarksEditing;
  /** The step that sends it on. */
  readonly action: Action;
  readonly overallLabel: string;
  readonly beside?: (behaviour: Behaviour) => ReactNode;
}

/** The form of the marks, and the step that sends it on once everything is marked. */
export function MarksEditor({ sheet, editing, action, overallLabel, beside }: Props) {
  const translate = useTranslate();
  const [sending, setSending] = useState<SheetRecord | null>(null);
  const { form, change, faults, tried } = editing;
  const lacking = unmarked(sheet, form);

  const sendOn = async () => {
    const saved = await editing.save();
    if (saved && unmarked(saved, form).length === 0) setSending(saved);
  };
  return (
    <Stack
      spacing={2}
      component="form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onSaveKey(() => void editing.save())}
    >
      <DraftNotice draft={editing.draft} />
      <MarkFields rules={sheet} form={form} change={change} faults={faults} tried={tried} beside={beside} />
      <TextField
        label={overallLabel}
        value={form.text}
        multiline
        minRows={3}
        onChange={(event) => change({ ...form, text: event.target.value })}
      />
      <Problems sheet={sheet} editing={editing} />
      <MarksBar sheet={sheet} editing={editing} action={action} lacking={lacking.length} sendOn={() => void sendOn()} />
      {sending && (
        <AdvanceDialog
          resource="evaluations"
          record={sending}
          name={sheetName(sheet)}
          action={action}
          onClose={() => setSending(null)}
        />
      )}
      <ConflictDialog
        open={editing.clash !== null}
        differences={editing.clash ? marksDifferences(sheet.catalogue, editing.clash, translate) : []}
        onKeepMine={editing.keepMine}
        onTakeTheirs={editing.takeTheirs}
        onClose={editing.closeClash}
      />
    </Stack>
  );
}

/** Why it was not saved; nothing that was typed is lost by it. */
function Problems({ sheet, editing }: Pick<Props, 'sheet' | 'editing'>) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const { error, clash, tried, faults } = editing;
  const names = sheet.catalogue.filter(({ code }) => faults.some(({ path }) => path.startsWith(`${code}.`)));
  return (
    <>
      {error !== null && !clash && <Alert severity="error">{sentence(error)}</Alert>}
      {tried && names.length > 0 && (
        <Alert severity="error">
          {translate('sheets.commentsMissing', { names: names.map(({ title }) => `«${title}»`).join(', ') })}
        </Alert>
      )}
    </>
  );
}

/** Ctrl+S saves, as everywhere else. */
const onSaveKey = (save: () => void) => (event: KeyboardEvent) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  save();
};
