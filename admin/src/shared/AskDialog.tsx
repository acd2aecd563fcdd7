import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId, useState } from 'react';

interface AskDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly needsReason?: boolean | undefined;
  /** What the reason is called, and what is asked of it, where it is more than a reason. */
  readonly reasonLabel?: string | undefined;
  readonly reasonHelp?: string | undefined;
  readonly waiting: boolean;
  readonly problem?: ReactNode;
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string | null) => void;
  readonly onClose: () => void;
}

/** Asks once, naming the thing; says why when it is refused and keeps the typed reason. */
export const AskDialog = (props: AskDialogProps) => {
  const { title, confirmLabel, needsReason, waiting, problem, children, onConfirm, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);

  const confirm = () => {
    const lacks = needsReason === true && reason.trim() === '';
    setLacksReason(lacks);
    if (!lacks) onConfirm(needsReason ? reason.trim() : null);
  };

  return (
    <Dialog open onClose={waiting ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {problem && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {problem}
          </Alert>
        )}
        {children}
        {needsReason && (
          <TextField
            label={props.reasonLabel || translate('confirm.reason')}
            required
            multiline
            minRows={3}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={lacksReason}
            helperText={
              lacksReason ? translate('confirm.reason_needed') : props.reasonHelp || translate('confirm.reason_help')
            }
          />
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button disabled={waiting} onClick={onClose}>
          {translate('actions.cancel')}
        </Button>
        <Button variant="contained" disabled={waiting} autoFocus={!needsReason} onClick={confirm}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
