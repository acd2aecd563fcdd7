import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { UpdateEvaluationDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { officeFields, officeInput, officeStart } from './officeForm.ts';
import type { SheetRecord } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly title: string;
  readonly onClose: () => void;
}

/** What HR sets: the weights that hold, the days in office, and whose days of evaluating are whose. */
export function OfficeDialog({ sheet, title, onClose }: Props) {
  const translate = useTranslate();
  const start = officeStart(sheet);
  const change = useSheetChange({
    send: (typed: Fields) =>
      ask(UpdateEvaluationDocument, {
        input: { id: sheet.id, expectedVersion: sheet.version, ...officeInput(sheet, start, typed) },
      }),
    said: 'sheets.officeSaved',
    figures: { name: sheet.personName },
    done: onClose,
  });
  return (
    <FormDialog
      title={title}
      confirmLabel={translate('ra.action.save')}
      draftKey={`evaluations/${sheet.id}/office`}
      version={sheet.version}
      start={start}
      fields={officeFields(sheet, translate)}
      waiting={change.isPending}
      error={change.error}
      onConfirm={(typed) => change.mutateAsync(typed)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 1 }}>{translate('sheets.officeText')}</Typography>
    </FormDialog>
  );
}
