import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { DeleteEvaluationDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { Problem } from '../shared/Problem.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly onClose: () => void;
}

/** Takes away a sheet that was opened by mistake: only while nobody wrote in it. */
export function DeleteDialog({ sheet, onClose }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const name = sheetName(sheet);
  const removing = useSheetChange({
    send: () => ask(DeleteEvaluationDocument, { input: { id: sheet.id, expectedVersion: sheet.version } }),
    said: 'sheets.deleted',
    figures: { name },
    done: () => navigate('/evaluations', { replace: true }),
  });
  return (
    <AskDialog
      title={translate('confirm.ask', { action: translate('actions.delete'), name })}
      confirmLabel={translate('ra.action.delete')}
      waiting={removing.isPending}
      problem={removing.error ? <Problem error={removing.error} /> : null}
      onConfirm={() => removing.mutate(undefined)}
      onClose={onClose}
    >
      <Typography>{translate('sheets.deleteText')}</Typography>
    </AskDialog>
  );
}
