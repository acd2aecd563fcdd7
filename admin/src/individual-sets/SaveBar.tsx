import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { SetRecord } from './setRecord.ts';
import type { SetEditing } from './useSetEditor.ts';

interface Props {
  readonly set: SetRecord;
  readonly editing: SetEditing;
  readonly propose: () => void;
}

/** Save, propose, and whether what is on the page is saved. Stays at the foot of the window. */
export function SaveBar({ set, editing, propose }: Props) {
  const translate = useTranslate();
  const { draft, isSaving, savedAt } = editing;
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 5,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <Button variant="outlined" onClick={() => void editing.save()} disabled={isSaving || !draft.isDirty}>
        {translate('ra.action.save')}
      </Button>
      {set.allowedActions.includes('submit') && (
        <Button variant="contained" onClick={propose} disabled={isSaving}>
          {translate(draft.isDirty ? 'sets.saveAndPropose' : 'actions.submit')}
        </Button>
      )}
      <Typography variant="body2" role="status" aria-live="polite" color="text.secondary">
        {savedWords({ isSaving, isDirty: draft.isDirty, savedAt }, translate)}
      </Typography>
    </Box>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function savedWords(
  {
    isSaving,
    isDirty,
    savedAt,
  }: { readonly isSaving: boolean; readonly isDirty: boolean; readonly savedAt: Date | null },
  translate: Translate,
): string {
  if (isSaving) return translate('sets.saving');
  if (isDirty) return translate('sets.unsaved');
  return savedAt ? translate('sets.savedAt', { time: HOUR.format(savedAt) }) : translate('sets.allSaved');
}

const HOUR = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
