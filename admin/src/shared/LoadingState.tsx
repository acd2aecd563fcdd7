import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';

const PATIENCE = 250;

/** Something is on its way. Shown after a quarter of a second, so that quick answers do not flicker. */
export const LoadingState = () => {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Box role="status" sx={{ display: 'grid', placeItems: 'center', gap: 2, minHeight: 200, p: 4 }}>
      {shown && (
        <>
          <CircularProgress aria-hidden size={32} />
          <Typography>{translate('app.wait')}</Typography>
        </>
      )}
    </Box>
  );
};
