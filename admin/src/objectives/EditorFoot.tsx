import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { Draft } from '../shared/useDraft.ts';

interface Props {
  readonly editing: {
    readonly draft: Pick<Draft<unknown, unknown>, 'isDirty' | 'forget'>;
    readonly isSaving: boolean;
    readonly savedAt: Date | null;
  };
  readonly save: () => void;
  readonly children?: ReactNode;
}

/** Save, and whether what is on the page is saved. Stays at the foot of the window. */
export function EditorFoot({ editing: { draft, isSaving, savedAt }, save, children }: Props) {
  const translate = useTranslate();
  const words = isSaving
    ? 'sets.saving'
    : draft.isDirty
      ? 'sets.unsaved'
      : savedAt
        ? 'objectives.saved'
        : 'objectives.unchanged';
  return (
    <Box sx={FOOT}>
      <Button variant="contained" onClick={save} disabled={isSaving || !draft.isDirty}>
        {translate('ra.action.save')}
      </Button>
      {draft.isDirty && (
        <Button onClick={draft.forget} disabled={isSaving}>
          {translate('actions.discard')}
        </Button>
      )}
      {children}
      <Typography variant="body2" role="status" aria-live="polite" color="text.secondary">
        {translate(words)}
      </Typography>
    </Box>
  );
}

const FOOT = {
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
};
