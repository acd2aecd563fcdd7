import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { PersonRowFragment } from '../generated/graphql.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { useMe } from '../shared/useMe.ts';

/** Closes or opens the door for a person; the history stays. Nobody closes it for oneself. */
export const PersonAccess = ({ person }: { readonly person: PersonRowFragment }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const sentence = useErrorSentence();
  const dataProvider = useDataProvider();
  const who = useMe();
  const [asked, setAsked] = useState(false);
  const word = person.disabled ? 'enable' : 'disable';
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      dataProvider.update('people', {
        id: person.id,
        data: { disabled: !person.disabled },
        previousData: { ...person },
      }),
    onSuccess: () => {
      setAsked(false);
      refresh();
    },
  });
  if (who?.personId === person.id) return null;

  return (
    <>
      <Button variant="outlined" color={person.disabled ? 'primary' : 'error'} onClick={() => setAsked(true)}>
        {translate(`people.${word}`)}
      </Button>
      {asked && (
        <AskDialog
          title={translate('confirm.ask', { action: translate(`people.${word}`), name: person.name })}
          confirmLabel={translate(`people.${word}`)}
          waiting={isPending}
          problem={error ? sentence(error) : null}
          onConfirm={() => mutate()}
          onClose={() => setAsked(false)}
        >
          <Typography>{translate(`people.${word}_text`)}</Typography>
        </AskDialog>
      )}
    </>
  );
};
