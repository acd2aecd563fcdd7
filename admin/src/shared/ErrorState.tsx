import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useErrorSentence } from './useErrorSentence.ts';

interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => unknown;
}

/** What could not be read, in words, with a way to try again. */
export const ErrorState = ({ error, retry }: ErrorStateProps) => {
  const translate = useTranslate();
  const sentence = useErrorSentence();

  return (
    <Alert
      severity="error"
      sx={{ my: 2 }}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={() => retry()}>
            {translate('actions.retry')}
          </Button>
        )
      }
    >
      {sentence(error)}
    </Alert>
  );
};
