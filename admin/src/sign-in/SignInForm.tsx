import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { PasswordInput } from './PasswordInput.tsx';

interface SignInFormProps {
  readonly waiting: boolean;
  readonly problem: string | null;
  readonly onSubmit: (username: string, password: string) => void;
}

export const SignInForm = ({ waiting, problem, onSubmit }: SignInFormProps) => {
  const translate = useTranslate();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [incomplete, setIncomplete] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = username.trim() === '' || password === '';
    setIncomplete(lacks);
    if (!lacks) onSubmit(username.trim(), password);
  };

  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Box aria-live="assertive">
        {(problem || incomplete) && (
          <Alert severity="error" sx={{ mb: 1 }}>
            {incomplete ? translate('signIn.needed') : problem}
          </Alert>
        )}
      </Box>
      <TextField
        label={translate('signIn.username')}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        autoComplete="username"
        autoFocus
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <PasswordInput
        label={translate('signIn.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <Button type="submit" variant="contained" fullWidth disabled={waiting} sx={{ mt: 2 }}>
        {translate(waiting ? 'signIn.waiting' : 'signIn.submit')}
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
        {translate('signIn.forgot')}
      </Typography>
    </Box>
  );
};
