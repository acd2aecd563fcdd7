import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { PersonRowFragment } from '../generated/graphql.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { showInstant } from '../shared/format.ts';

/** A one-time link with which the person chooses a password: shown once, to be sent by hand. */
export const PasswordLink = ({ person }: { readonly person: PersonRowFragment }) => {
  const translate = useTranslate();
  const { createPasswordLink } = useDataProvider<AlberoDataProvider>();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => createPasswordLink(person.id) });

  return (
    <Box component="section" aria-labelledby="person-link" sx={{ mt: 3, maxWidth: 640 }}>
      <Typography variant="h2" id="person-link">
        {translate('people.link')}
      </Typography>
      {error && <ErrorState error={error} />}
      {data ? (
        <Alert severity="success" sx={{ my: 1, '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}>
          {translate('people.link_text', { name: person.name, when: showInstant(data.expiresAt) })}
          <CopyLine text={`${window.location.origin}${data.path}`} />
        </Alert>
      ) : (
        <Button variant="outlined" disabled={isPending} onClick={() => mutate()} sx={{ mt: 1 }}>
          {translate('people.link_make')}
        </Button>
      )}
    </Box>
  );
};

const CopyLine = ({ text }: { readonly text: string }) => {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Without https there is no clipboard: the text stays selectable.
    navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };

  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
      <TextField
        value={text}
        margin="none"
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { readOnly: true, 'aria-label': translate('people.link') } }}
      />
      <Button variant="contained" onClick={copy} aria-live="polite">
        {translate(copied ? 'actions.copied' : 'actions.copy')}
      </Button>
    </Box>
  );
};
