import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { isApiError } from '../providers/errors.ts';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { showInstant } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import type { ReportRecord } from './reportRecord.ts';
import type { TextWriting } from './useReportText.ts';

interface Props {
  readonly report: ReportRecord;
  readonly writing: TextWriting;
}

/** What the Relazione says: written by whoever may, read by everybody else. */
export function ReportText({ report, writing }: Props) {
  const translate = useTranslate();
  const id = useId();
  const mayWrite = report.allowedActions.includes('update');
  if (!mayWrite && report.text === null) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {translate('report.fields.text')}
      </Typography>
      {mayWrite ? <Editor writing={writing} /> : <Typography sx={WRITTEN}>{report.text}</Typography>}
    </Paper>
  );
}

const WRITTEN = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' } as const;

/** Nothing typed is lost: not by a refusal, a closed tab, nor somebody who saved first. */
function Editor({ writing }: Pick<Props, 'writing'>) {
  const translate = useTranslate();
  const isClash = isApiError(writing.error) && writing.error.code === 'CONFLICT';
  return (
    <Box>
      <DraftNotice draft={writing.draft} />
      {writing.error != null && !isClash && (
        <Alert severity="error" sx={{ mb: 2 }}>
          <Problem error={writing.error} />
        </Alert>
      )}
      <TextField
        label={translate('report.fields.text')}
        value={writing.form}
        onChange={(event) => writing.change(event.target.value)}
        multiline
        minRows={8}
        maxRows={30}
        fullWidth
        helperText={translate('report.textHelp')}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 1 }}>
        <Button
          variant="contained"
          disabled={!writing.draft.isDirty || writing.isSaving}
          onClick={() => writing.save()}
        >
          {translate('ra.action.save')}
        </Button>
        <Typography role="status" color="text.secondary">
          {writing.draft.isDirty
            ? translate('report.unsaved')
            : writing.savedAt && translate('report.savedAt', { when: showInstant(writing.savedAt.getTime()) })}
        </Typography>
      </Box>
      <ConflictDialog
        open={writing.clash !== null}
        differences={[
          { field: translate('report.fields.text'), mine: writing.form, theirs: writing.clash?.text ?? '' },
        ]}
        onKeepMine={writing.keepMine}
        onTakeTheirs={writing.takeTheirs}
        onClose={writing.closeClash}
      />
    </Box>
  );
}
