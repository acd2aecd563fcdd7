import { Button, Snackbar } from '@mui/material';
import { useTranslate } from 'ra-core';

interface Props {
  /** What was taken out; null: nothing. */
  readonly name: string | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** What was just taken out can be put back, without haste: the offer stays until it is closed. */
export function UndoBar({ name, undo, close }: Props) {
  const translate = useTranslate();
  return (
    <Snackbar
      open={name !== null}
      onClose={(_, why) => why !== 'clickaway' && close()}
      message={translate('sets.removed', { name: name ?? '' })}
      sx={{ mb: 8 }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      action={
        <>
          <Button color="inherit" sx={{ textDecoration: 'underline' }} onClick={undo}>
            {translate('sets.undo')}
          </Button>
          <Button color="inherit" onClick={close}>
            {translate('ra.action.close')}
          </Button>
        </>
      }
    />
  );
}
