import SendIcon from '@mui/icons-material/SendOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { BatchOutcome } from '../review/batch.ts';
import type { ListFilter } from './listFilter.ts';
import { SendReadyDialog } from './SendReadyDialog.tsx';

interface Props {
  readonly filter: ListFilter;
  readonly told: (outcomes: readonly BatchOutcome[]) => void;
}

/** Sends everything of the period that is ready, in one go. */
export function SendReady({ filter, told }: Props) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <Box>
      <Button variant="outlined" startIcon={<SendIcon />} onClick={() => setAsking(true)}>
        {translate('values.sendReady')}
      </Button>
      {asking && (
        <SendReadyDialog
          filter={filter}
          close={() => setAsking(false)}
          done={(outcomes) => {
            setAsking(false);
            told(outcomes);
          }}
        />
      )}
    </Box>
  );
}
