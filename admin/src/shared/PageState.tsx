import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { isApiError } from '../providers/errors.ts';
import type { Asked } from './useAsk.ts';

/** While a page waits for its data: said in words too, for who does not see the bar. */
export function Waiting() {
  const translate = useTranslate();
  return (
    <Stack spacing={1} sx={{ p: 3 }} role="status" aria-live="polite">
      <LinearProgress aria-hidden />
      <Typography color="text.secondary">{translate('ra.page.loading')}</Typography>
    </Stack>
  );
}

/** What could not be read, why, and the way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const translate = useTranslate();
  const key = isApiError(error) ? `errors.${error.code}` : 'errors.UNREADABLE';
  const again = <Button onClick={retry}>{translate('work.tryAgain')}</Button>;
  return (
    <Alert severity="error" action={again} sx={{ m: 2 }}>
      {translate(key, { ...(isApiError(error) ? error.params : {}), _: translate('work.failed') })}
    </Alert>
  );
}

/** The page once its data is there; until then the waiting, or what went wrong. */
export function Loaded<Result>({
  asked,
  children,
}: {
  readonly asked: Asked<Result>;
  readonly children: (data: Result) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <Failed error={asked.error} retry={asked.refetch} />;
  return <Waiting />;
}

/** Nothing to show: why, and what can be done. */
export function Nothing({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Stack spacing={1} sx={{ p: 4, alignItems: 'center', textAlign: 'center' }}>
      <Typography variant="h6" component="p">
        {title}
      </Typography>
      {children}
    </Stack>
  );
}
