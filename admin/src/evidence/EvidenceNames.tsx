import { Box, Button, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { EvidenceProblem } from './EvidenceProblem.tsx';

interface NamesProps {
  readonly title: string;
  readonly protocol: string;
  readonly isWaiting: boolean;
  readonly error: unknown;
  readonly save: (names: { title: string; protocol: string | null }) => void;
  readonly close: () => void;
}

/** What a piece of evidence is called, and its number in the register. */
export function EvidenceNames({ isWaiting, error, save, close, ...before }: NamesProps) {
  const translate = useTranslate();
  const [title, setTitle] = useState(before.title);
  const [protocol, setProtocol] = useState(before.protocol);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save({ title, protocol: protocol.trim() || null });
  };

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={translate('evidence.edit', { name: before.title })}>
      <TextField
        label={translate('evidence.name')}
        value={title}
        required
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={translate('evidence.protocol')}
        value={protocol}
        onChange={(event) => setProtocol(event.target.value)}
      />
      <EvidenceProblem error={error} />
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button type="submit" variant="contained" disabled={isWaiting}>
          {translate('evidence.save')}
        </Button>
        <Button onClick={close} disabled={isWaiting}>
          {translate('evidence.cancel')}
        </Button>
      </Stack>
    </Box>
  );
}
