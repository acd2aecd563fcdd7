import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShownIcon from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';

interface PasswordInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly problem?: string | undefined;
  readonly help?: string | undefined;
}

/** A password that can be shown while typing, pasted, and filled by a password manager. */
export const PasswordInput = ({ label, value, onChange, autoComplete, problem, help }: PasswordInputProps) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);

  return (
    <TextField
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete={autoComplete}
      error={problem !== undefined}
      helperText={problem ?? help}
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                aria-label={translate(shown ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')}
                onClick={() => setShown(!shown)}
              >
                {shown ? <HiddenIcon /> : <ShownIcon />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
