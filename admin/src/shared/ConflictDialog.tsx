import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';

/** One field that differs, in words. */
export interface Difference {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ConflictDialogProps {
  readonly open: boolean;
  readonly differences: readonly Difference[];
  /** Save again over the newer version. */
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Somebody saved first: both versions side by side, and nothing typed is lost until one chooses. */
export const ConflictDialog = ({ open, differences, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps) => {
  const translate = useTranslate();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('conflict.text')}</DialogContentText>
        {differences.length === 0 ? translate('conflict.same') : <Differences rows={differences} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button onClick={onClose}>{translate('actions.cancel')}</Button>
        <Button variant="outlined" onClick={onTakeTheirs}>
          {translate('conflict.take_theirs')}
        </Button>
        <Button variant="contained" autoFocus onClick={onKeepMine}>
          {translate('conflict.keep_mine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Differences = ({ rows }: { readonly rows: readonly Difference[] }) => {
  const translate = useTranslate();
  const shown = (text: string) => text || translate('conflict.empty');
  return (
    <TableContainer tabIndex={0}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('conflict.field')}</TableCell>
            <TableCell>{translate('conflict.mine')}</TableCell>
            <TableCell>{translate('conflict.theirs')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ field, mine, theirs }) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row">
                {field}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{shown(mine)}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{shown(theirs)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
