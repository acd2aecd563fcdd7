import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { useMe } from '../shared/useMe.ts';
import { differ, NewPasswordFields, useIssue } from './NewPasswordFields.tsx';
import { PasswordInput } from './PasswordInput.tsx';

const EMPTY = { next: '', again: '' };

/** Everybody changes the own password here. */
export default function PasswordPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const isDemo = useMe()?.demo;
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => changePassword(current, fresh.next),
    onSuccess: () => {
      notify('password.changed', { type: 'success' });
      setCurrent('');
      setFresh(EMPTY);
      setAsked(false);
    },
  });
  const wrong = useIssue(error, (path) => path === 'current');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!differ(fresh) && current !== '' && fresh.next !== '') mutate();
  };

  return (
    <Paper variant="outlined" component="form" noValidate onSubmit={submit} sx={{ p: { xs: 2, sm: 3 }, maxWidth: 480 }}>
      <PageTitle title={translate('password.change')} />
      {isDemo && <Typography sx={{ mb: 1 }}>{translate('password.demo')}</Typography>}
      {error && !(isApiError(error) && error.issues.length > 0) && <Alert severity="error">{sentence(error)}</Alert>}
      <PasswordInput
        label={translate('password.current')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        problem={wrong ?? (asked && current === '' ? translate('ra.validation.required') : undefined)}
      />
      <NewPasswordFields value={fresh} onChange={setFresh} error={error} asked={asked} />
      <Button type="submit" variant="contained" disabled={isPending} sx={{ mt: 2 }}>
        {translate('password.save')}
      </Button>
    </Paper>
  );
}
