import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { PersonRowFragment } from '../generated/graphql.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { CopyLine } from '../shared/CopyLine.tsx';
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
          <CopyLine text={`${window.location.origin}${data.path}`} label={translate('people.link')} />
        </Alert>
      ) : (
        <Button variant="outlined" disabled={isPending} onClick={() => mutate()} sx={{ mt: 1 }}>
          {translate('people.link_make')}
        </Button>
      )}
    </Box>
  );
};
