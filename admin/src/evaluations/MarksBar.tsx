import type { Action } from '@albero/schema/contract';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { SheetRecord } from './sheetRecord.ts';
import type { MarksEditing } from './useMarksEditor.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly editing: MarksEditing;
  readonly action: Action;
  /** So many behaviours have no mark yet. */
  readonly lacking: number;
  readonly sendOn: () => void;
}

/** Save, send on, and whether what is on the page is saved. Stays at the foot of the window. */
export function MarksBar({ sheet, editing, action, lacking, sendOn }: Props) {
  const translate = useTranslate();
  const { draft, isSaving } = editing;
  const sends = [...sheet.allowedActions, ...sheet.blockedActions.map((blocked) => blocked.action)].includes(action);
  return (
    <Box sx={BAR}>
      <Button variant="outlined" onClick={() => void editing.save()} disabled={isSaving || !draft.isDirty}>
        {translate('ra.action.save')}
      </Button>
      {sends && (
        <Button variant="contained" onClick={sendOn} disabled={isSaving || lacking > 0}>
          {translate(`sheets.${draft.isDirty ? 'saveAnd' : 'now'}.${action}`)}
        </Button>
      )}
      <Typography variant="body2" role="status" aria-live="polite" color="text.secondary">
        {savedWords(editing, translate)}
        {lacking > 0 && ` · ${translate('sheets.lacking', { smart_count: lacking })}`}
      </Typography>
    </Box>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function savedWords({ isSaving, draft, savedAt }: MarksEditing, translate: Translate): string {
  if (isSaving) return translate('sets.saving');
  if (draft.isDirty) return translate('sets.unsaved');
  return savedAt ? translate('sets.savedAt', { time: HOUR.format(savedAt) }) : translate('sets.allSaved');
}

const HOUR = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });

const BAR = {
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
  bgcolor: 'background.paper',
} as const;
