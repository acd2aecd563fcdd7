import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { showInstant } from './format.ts';
import type { Draft } from './useDraft.ts';

/** Says that something typed earlier was found again, and lets it go. */
export const DraftNotice = ({ draft }: { readonly draft: Pick<Draft<unknown, unknown>, 'restoredAt' | 'forget'> }) => {
  const translate = useTranslate();
  if (draft.restoredAt === null) return null;

  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={draft.forget} sx={{ whiteSpace: 'nowrap' }}>
          {translate('drafts.discard')}
        </Button>
      }
    >
      {translate('drafts.restored', { when: showInstant(draft.restoredAt) })}
    </Alert>
  );
};
