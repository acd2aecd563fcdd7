import type { Action } from '@albero/schema/contract';
import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AdvanceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { actionWord, consequenceOf } from '../shared/actionWords.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { showDay } from '../shared/format.ts';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly action: Action;
  readonly onClose: () => void;
}

/** A step that wants its reason: what is typed is kept until it has arrived, also over days. */
export function ReasonDialog({ sheet, action, onClose }: Props) {
  const translate = useTranslate();
  const name = sheetName(sheet);
  const verb = actionWord(translate, 'evaluations', action);
  const consequence = consequenceOf(translate, 'evaluations', action);
  const step = useSheetChange({
    send: (reason: string) =>
      ask(AdvanceDocument, {
        input: { resource: 'evaluations', id: sheet.id, action, expectedVersion: sheet.version, reason },
      }),
    said: 'confirm.done',
    figures: { action: verb, name },
    done: onClose,
  });
  const field = { name: 'reason', kind: 'long', required: true } as const;
  return (
    <FormDialog
      title={translate('confirm.ask', { action: verb, name })}
      confirmLabel={verb}
      draftKey={`evaluations/${sheet.id}/${action}`}
      version={sheet.version}
      start={{ reason: null }}
      fields={[
        {
          ...field,
          label: translate(`sheets.reasons.${action}`, { _: translate('confirm.reason') }),
          help: translate(`sheets.reasonHelp.${action}`, { _: translate('confirm.reason_help') }),
        },
      ]}
      waiting={step.isPending}
      error={step.error}
      onConfirm={({ reason }) => step.mutateAsync(reason?.trim() ?? '')}
      onClose={onClose}
    >
      {consequence && <Typography sx={{ mb: 2 }}>{consequence}</Typography>}
      {action === 'contest' && sheet.contestUntil && (
        <Typography sx={{ mb: 2 }}>{translate('sheets.term.own', { day: showDay(sheet.contestUntil) })}</Typography>
      )}
    </FormDialog>
  );
}
