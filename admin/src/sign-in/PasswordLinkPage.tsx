import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { setPasswordByLink, signInInfo } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { differ, NewPasswordFields } from './NewPasswordFields.tsx';
import { SignInFrame } from './SignInFrame.tsx';

/** Where a one-time link leads: choose a password, then sign in with it. */
export default function PasswordLinkPage() {
  const translate = useTranslate();
  const { token = '' } = useParams();
  const info = useQuery({ queryKey: ['sign-in-info'], queryFn: signInInfo });
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (password: string) => setPasswordByLink(token, password),
  });

  return (
    <SignInFrame title={translate('password.choose')} organisation={info.data?.organisation} demo={info.data?.demo}>
      <Box sx={{ maxWidth: 480 }}>
        {isSuccess ? <Ready /> : <ChoosePassword error={error} isPending={isPending} onChoose={mutate} />}
      </Box>
    </SignInFrame>
  );
}

const Ready = () => {
  const translate = useTranslate();
  return (
    <>
      <Typography role="status" sx={{ mb: 2 }}>
        {translate('password.ready')}
      </Typography>
      <Button component={Link} to="/login" variant="contained">
        {translate('password.to_sign_in')}
      </Button>
    </>
  );
};

interface ChoosePasswordProps {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onChoose: (password: string) => void;
}

const ChoosePassword = ({ error, isPending, onChoose }: ChoosePasswordProps) => {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const [fresh, setFresh] = useState({ next: '', again: '' });
  const [asked, setAsked] = useState(false);
  const issues = isApiError(error) ? error.issues : [];
  const isDeadLink = issues.some(({ path }) => path === 'token');
  const aboutPassword = issues.length > 0 && !isDeadLink;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!differ(fresh) && fresh.next !== '') onChoose(fresh.next);
  };

  return (
    <form noValidate onSubmit={submit}>
      {isDeadLink && <Alert severity="error">{translate('issues.LINK_NOT_VALID')}</Alert>}
      {error !== null && !isDeadLink && !aboutPassword && <Alert severity="error">{sentence(error)}</Alert>}
      <NewPasswordFields value={fresh} onChange={setFresh} error={aboutPassword ? error : null} asked={asked} />
      <Button type="submit" variant="contained" disabled={isPending} sx={{ mt: 2 }}>
        {translate('password.save')}
      </Button>
    </form>
  );
};
