import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useLogin, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { signInInfo } from '../providers/api.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';

export const SignInPage = () => {
  const translate = useTranslate();
  const login = useLogin();
  const sentence = useErrorSentence();
  const info = useQuery({ queryKey: ['sign-in-info'], queryFn: signInInfo });
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const comesFrom = (useLocation().state as { nextPathname?: string } | null)?.nextPathname;
  const wasInterrupted = comesFrom !== undefined && comesFrom !== '/';

  const enter = (username: string, password: string) => {
    setWaiting(true);
    setProblem(null);
    login({ username, password })
      .catch((error: unknown) => setProblem(sentence(error)))
      .finally(() => setWaiting(false));
  };
  const people = info.data?.demo ? info.data.people : [];

  return (
    <SignInFrame title={translate('signIn.title')} organisation={info.data?.organisation} demo={info.data?.demo}>
      {wasInterrupted && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('session.kept')}
        </Alert>
      )}
      {info.isError && <ErrorState error={info.error} retry={info.refetch} />}
      <Box
        sx={{
          display: 'grid',
          gap: { md: 5 },
          gridTemplateColumns: people.length ? { md: '5fr 7fr' } : '1fr',
          maxWidth: people.length ? undefined : 420,
        }}
      >
        <SignInForm waiting={waiting} problem={problem} onSubmit={enter} />
        {people.length > 0 && (
          <DemoPeople
            people={people}
            disabled={waiting}
            onChoose={({ username, password }) => enter(username, password)}
          />
        )}
      </Box>
    </SignInFrame>
  );
};
