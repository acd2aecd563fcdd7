import Typography from '@mui/material/Typography';
import { AskDialog } from './AskDialog.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text?: string | undefined;
  /** The word on the button that does it. */
  readonly confirm: string;
  readonly close: () => void;
  readonly done: () => void;
}

/** A question with yes and no, for what a page does itself; transitions have their own (AdvanceDialog). */
export const ConfirmDialog = ({ open, title, text, confirm, close, done }: ConfirmDialogProps) =>
  open ? (
    <AskDialog title={title} confirmLabel={confirm} waiting={false} onConfirm={done} onClose={close}>
      {text && <Typography>{text}</Typography>}
    </AskDialog>
  ) : null;
