import CloseIcon from '@mui/icons-material/CloseOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';
import { LoadingState } from './LoadingState.tsx';

interface HistoryProps {
  readonly resource: string;
  readonly id: string;
  readonly name: string;
}

/** A button that opens what happened to a record: who, when, why, what changed. */
export const HistoryDrawer = (props: HistoryProps) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const titleId = useId();

  return (
    <>
      <Button startIcon={<HistoryIcon />} onClick={() => setOpen(true)}>
        {translate('actions.history')}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 'min(100vw, 480px)', p: 2 } } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'start', gap: 1 }}>
          <Typography id={titleId} variant="h2" sx={{ flexGrow: 1 }}>
            {translate('history.title', { name: props.name })}
          </Typography>
          <IconButton aria-label={translate('actions.close_dialog')} onClick={() => setOpen(false)} autoFocus>
            <CloseIcon />
          </IconButton>
        </Box>
        {open && <HistoryList {...props} />}
      </Drawer>
    </>
  );
};

const HistoryList = ({ resource, id }: HistoryProps) => {
  const translate = useTranslate();
  const { history } = useDataProvider<AlberoDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['history', resource, id],
    queryFn: () => history(resource, id),
    staleTime: 0,
  });

  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <LoadingState />;
  if (data.length === 0) return <EmptyState title={translate('history.empty')} />;
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map((act) => (
        <HistoryEntry key={act.id} act={act} resource={resource} />
      ))}
    </Box>
  );
};
