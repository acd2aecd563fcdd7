import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useResourceContext, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Actionable } from './ActionBar.tsx';
import { AskDialog } from './AskDialog.tsx';
import { useErrorSentence } from './useErrorSentence.ts';

/** Deletes a record after asking by name; only where the server says that it may be done now. */
export const DeleteRecord = ({ record, name }: { readonly record: Actionable; readonly name: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const sentence = useErrorSentence();
  const resource = useResourceContext() ?? '';
  const dataProvider = useDataProvider();
  const [asked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataProvider.delete(resource, { id: record.id, previousData: { ...record } }),
    onSuccess: () => {
      notify('ra.notification.deleted', { type: 'success', messageArgs: { smart_count: 1 } });
      refresh();
      navigate(`/${resource}`);
    },
  });
  if (!record.allowedActions.includes('delete')) return null;

  return (
    <>
      <Button color="error" onClick={() => setAsked(true)}>
        {translate('ra.action.delete')}
      </Button>
      {asked && (
        <AskDialog
          title={translate('confirm.ask', { action: translate('actions.delete'), name })}
          confirmLabel={translate('ra.action.delete')}
          waiting={isPending}
          problem={error ? sentence(error) : null}
          onConfirm={() => mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
};
