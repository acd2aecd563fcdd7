import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AdvanceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { showDay } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly onClose: () => void;
}

/** To have read is not to agree: said before it is confirmed, with the day until which it may still be contested. */
export function AcknowledgeDialog({ sheet, onClose }: Props) {
  const translate = useTranslate();
  const verb = translate('actions.acknowledge');
  const name = sheetName(sheet);
  const step = useSheetChange({
    send: () =>
      ask(AdvanceDocument, {
        input: { resource: 'evaluations', id: sheet.id, action: 'acknowledge', expectedVersion: sheet.version },
      }),
    said: 'confirm.done',
    figures: { action: verb, name },
    done: onClose,
  });
  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name })}
      confirmLabel={verb}
      waiting={step.isPending}
      problem={step.error ? <Problem error={step.error} /> : null}
      onConfirm={() => step.mutate(undefined)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 1.5 }}>{translate('sheets.acknowledgeText')}</Typography>
      <Typography>
        <strong>{translate('sheets.acknowledgeNotAgree')}</strong>{' '}
        {sheet.contestUntil && translate('sheets.acknowledgeTerm', { day: showDay(sheet.contestUntil) })}
      </Typography>
    </AskDialog>
  );
}
