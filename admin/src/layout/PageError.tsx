import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

interface PageErrorProps {
  readonly error: Error;
  readonly resetErrorBoundary: (...args: unknown[]) => void;
}

/** A fault of the page itself. What was typed is in the drafts, so trying again is safe. */
export const PageError = ({ error, resetErrorBoundary }: PageErrorProps) => {
  const translate = useTranslate();
  return (
    <Box role="alert" sx={{ maxWidth: '65ch', py: 4, px: 2 }}>
      <Typography variant="h2">{translate('problems.error')}</Typography>
      <Typography sx={{ my: 1 }}>{translate('problems.error_text')}</Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', my: 2 }}>
        <Button variant="contained" onClick={() => resetErrorBoundary()}>
          {translate('actions.retry')}
        </Button>
        <Button variant="outlined" onClick={() => window.location.reload()}>
          {translate('actions.reload')}
        </Button>
      </Box>
      <details>
        <summary>{translate('problems.details')}</summary>
        <Typography component="pre" variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
          {error.message}
        </Typography>
      </details>
    </Box>
  );
};
