import { Alert, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { FormText } from './FormText.tsx';

interface Props {
  readonly doubt: string | null;
  readonly note: string;
  readonly path: string;
  readonly settle: (note: string) => void;
}

/** What could not be read with certainty in the printed plan, and the note with which whoever knows settles it. */
export function SettleDoubt({ doubt, note, path, settle }: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(note !== '');
  if (!doubt) return null;
  return (
    <Alert
      severity="warning"
      action={!isOpen && <Button onClick={() => setOpen(true)}>{translate('sets.settle')}</Button>}
      sx={{ '& .MuiAlert-message': { flexGrow: 1 } }}
    >
      {translate('plan.doubtWhy', { doubt })}
      {isOpen && (
        <FormText
          path={path}
          label="settleDoubt"
          value={note}
          type={settle}
          multiline
          help={translate('sets.settleHelp')}
        />
      )}
    </Alert>
  );
}
